package org.passerelle.care.advocacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// The day has come: was it done? Not done, it has a new day, or is dropped with a reason.
@Component
class CheckCommitment implements AnswerHandler<CheckCommitment.Answer, AnswerHandler.NoFacts> {

    record Answer(
            CommitmentResult commitmentResult,
            @Nullable LocalDate dueOn,
            @Nullable String dropReason) {}

    private final CommitmentBook book;

    CheckCommitment(CommitmentBook book) {
        this.book = book;
    }

    @Override
    public String formId() {
        return "check-commitment";
    }

    @Override
    public NoFacts handle(AnsweredTask task, Answer answer) {
        book.answered(task, answer.commitmentResult(), answer.dueOn(), answer.dropReason());
        return new NoFacts();
    }
}
