package org.passerelle.care.interpreting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// The supplier confirms the interpreter who was asked for, not yet, or cannot: then nobody is found.
@Component
class ConfirmInterpreter implements AnswerHandler<ConfirmInterpreter.Answer, ArrangeInterpreter.Facts> {

    record Answer(
            Confirmed interpreterConfirmed,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate askAgainOn,
            @Nullable String notes) {}

    private final ArrangementBook book;

    ConfirmInterpreter(ArrangementBook book) {
        this.book = book;
    }

    @Override
    public String formId() {
        return "confirm-interpreter";
    }

    @Override
    public ArrangeInterpreter.Facts handle(AnsweredTask task, Answer answer) {
        book.refuseAfterTheVisit(task.pathwayId(), answer.askAgainOn());
        InterpreterMode mode = book.confirm(task, answer);
        boolean found = mode != InterpreterMode.NOT_FOUND;
        return new ArrangeInterpreter.Facts(mode, found ? answer.interpreterConfirmed() : null, answer.askAgainOn());
    }
}
