package org.passerelle.care.practices;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// A call to a practice: what it answered for this person, and the date when its secretary gave one.
@Component
class NotePracticeAnswer implements AnswerHandler<NotePracticeAnswer.Answer, NotePracticeAnswer.Facts> {

    /// What the practice says once an interpreter is offered to it.
    enum WithInterpreter {
        YES,
        NO,
        LATER
    }

    record Answer(
            UUID practiceId,
            PracticeAnswer practiceAnswer,
            @Nullable RefusalCode refusalCode,
            @Nullable WithInterpreter acceptsWithInterpreter,
            @Nullable OffsetDateTime appointmentAt,
            @Nullable String notes) {

        boolean wantsInterpreter() {
            return acceptsWithInterpreter == WithInterpreter.YES;
        }

        /// A refusal for want of an interpreter is none once one is offered; to be asked later, it is a silence.
        CallOutcome outcome() {
            if (acceptsWithInterpreter == WithInterpreter.YES) {
                return new CallOutcome(practiceId, PracticeAnswer.ACCEPTED, null);
            }
            if (acceptsWithInterpreter == WithInterpreter.LATER) {
                return new CallOutcome(practiceId, PracticeAnswer.NO_ANSWER, null);
            }
            return new CallOutcome(practiceId, practiceAnswer, refusalCode);
        }
    }

    record Facts(
            UUID practiceId,
            PracticeAnswer practiceAnswer,
            @Nullable UUID appointmentId,
            @Nullable OffsetDateTime appointmentAt,
            boolean interpreterAsked) {}

    private final Practices practices;
    private final FirstDate firstDate;

    NotePracticeAnswer(Practices practices, FirstDate firstDate) {
        this.practices = practices;
        this.firstDate = firstDate;
    }

    @Override
    public String formId() {
        return "call-practice";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        CallOutcome outcome = answer.outcome();
        practices.answered(task, outcome, answer.wantsInterpreter() ? true : null, answer.notes());
        OffsetDateTime at = outcome.answer() == PracticeAnswer.ACCEPTED ? answer.appointmentAt() : null;
        UUID appointment = at == null ? null : firstDate.given(task, answer.practiceId(), at.toInstant());
        return new Facts(answer.practiceId(), outcome.answer(), appointment, at, answer.wantsInterpreter());
    }
}
