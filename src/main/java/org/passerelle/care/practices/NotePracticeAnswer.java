package org.passerelle.care.practices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// A call to a practice: what it answered for this person.
@Component
class NotePracticeAnswer implements AnswerHandler<NotePracticeAnswer.Answer, NotePracticeAnswer.Facts> {

    record Answer(
            UUID practiceId,
            PracticeAnswer practiceAnswer,
            @Nullable RefusalCode refusalCode,
            @Nullable String notes) {}

    record Facts(UUID practiceId, PracticeAnswer practiceAnswer) {}

    private final Practices practices;

    NotePracticeAnswer(Practices practices) {
        this.practices = practices;
    }

    @Override
    public String formId() {
        return "call-practice";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        practices.answered(task, answer);
        return new Facts(answer.practiceId(), answer.practiceAnswer());
    }
}
