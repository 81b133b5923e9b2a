package org.passerelle.care.practices;

import java.time.OffsetDateTime;
import java.util.Optional;
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

    /// Nobody was called when there was nobody left to call.
    record Answer(
            @Nullable UUID practiceId,
            @Nullable PracticeAnswer practiceAnswer,
            @Nullable RefusalCode refusalCode,
            @Nullable WithInterpreter acceptsWithInterpreter,
            @Nullable OffsetDateTime appointmentAt,
            @Nullable Boolean confirmedOpen,
            @Nullable String notes) {

        boolean wantsInterpreter() {
            return acceptsWithInterpreter == WithInterpreter.YES;
        }

        /// A refusal for want of an interpreter is none once one is offered; to be asked later, it is a silence.
        Optional<CallOutcome> outcome() {
            if (practiceId == null || practiceAnswer == null) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (acceptsWithInterpreter) {
                        case YES -> new CallOutcome(practiceId, PracticeAnswer.ACCEPTED, null);
                        case LATER -> new CallOutcome(practiceId, PracticeAnswer.NO_ANSWER, null);
                        case NO -> new CallOutcome(practiceId, practiceAnswer, refusalCode);
                        case null -> new CallOutcome(practiceId, practiceAnswer, refusalCode);
                    });
        }
    }

    record Facts(
            @Nullable UUID practiceId,
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
        return answer.outcome()
                .map(outcome -> called(task, answer, outcome))
                .orElseGet(() -> new Facts(null, PracticeAnswer.NO_ANSWER, null, null, false));
    }

    private Facts called(AnsweredTask task, Answer answer, CallOutcome outcome) {
        practices.answered(task, outcome, answer.wantsInterpreter() ? true : null, answer.notes());
        OffsetDateTime at = outcome.answer() == PracticeAnswer.ACCEPTED ? answer.appointmentAt() : null;
        UUID appointment = at == null
                ? null
                : firstDate.given(
                        task, outcome.practiceId(), at.toInstant(), Boolean.TRUE.equals(answer.confirmedOpen()));
        return new Facts(outcome.practiceId(), outcome.answer(), appointment, at, answer.wantsInterpreter());
    }
}
