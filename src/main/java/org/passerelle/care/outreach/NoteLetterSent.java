package org.passerelle.care.outreach;

import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.AnswerBook;
import org.passerelle.care.practices.ContactTold;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// The letter is on its way; the practice's page says so.
@Component
class NoteLetterSent implements AnswerHandler<NoteLetterSent.Answer, AnswerHandler.NoFacts> {

    record Answer(LetterWay letterBy, @Nullable String note) {}

    private final OutreachRepository outreaches;
    private final AnswerBook answers;

    NoteLetterSent(OutreachRepository outreaches, AnswerBook answers) {
        this.outreaches = outreaches;
        this.answers = answers;
    }

    @Override
    public String formId() {
        return "send-letter";
    }

    @Override
    public NoFacts handle(AnsweredTask task, Answer answer) {
        Outreach outreach = outreaches.getLocked(task.about());
        outreach.letterSent(answer.letterBy(), task.at());
        boolean handedOver = answer.letterBy() == LetterWay.VISIT;
        answers.note(
                outreach.practiceId(), new ContactTold(answer.letterBy().name(), handedOver, answer.note()), task.by());
        return new NoFacts();
    }
}
