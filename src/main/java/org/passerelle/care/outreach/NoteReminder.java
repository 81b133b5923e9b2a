package org.passerelle.care.outreach;

import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.AnswerBook;
import org.passerelle.care.practices.ContactTold;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// A call after the letter: whether it was read, and the address of the front desk.
@Component
class NoteReminder implements AnswerHandler<NoteReminder.Answer, AnswerHandler.NoFacts> {

    enum LetterResult {
        RECEIVED,
        NOT_YET,
        NO_ANSWER
    }

    record Answer(
            LetterResult letterResult,
            @Nullable String email,
            @Nullable String note) {}

    private final OutreachRepository outreaches;
    private final AnswerBook answers;

    NoteReminder(OutreachRepository outreaches, AnswerBook answers) {
        this.outreaches = outreaches;
        this.answers = answers;
    }

    @Override
    public String formId() {
        return "remind-practice";
    }

    @Override
    public NoFacts handle(AnsweredTask task, Answer answer) {
        Outreach outreach = outreaches.getLocked(task.about());
        outreach.goesOn();
        answers.learnEmail(outreach.practiceId(), answer.email());
        boolean reached = answer.letterResult() != LetterResult.NO_ANSWER;
        answers.note(outreach.practiceId(), new ContactTold("PHONE", reached, answer.note()), task.by());
        return new NoFacts();
    }
}
