package org.passerelle.pathway;

import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// A supervisor says how a pathway goes on that no rule can decide.
@Component
class DecideNext implements AnswerHandler<DecideNext.Answer, DecideNext.Facts> {

    enum NextStep {
        RELAY,
        FOLLOW_UP,
        APPOINTMENT,
        INTERPRETING,
        MATCHING,
        RIGHTS,
        CLOSE
    }

    record Answer(
            NextStep nextStep,
            @Nullable ClosedReason closedReason,
            @Nullable String notes) {}

    record Facts(NextStep nextStep, @Nullable ClosedReason closedReason, boolean interpreterAsked) {}

    @Override
    public String formId() {
        return "decide-next";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        boolean interpreter = answer.nextStep() == NextStep.INTERPRETING;
        return new Facts(interpreter ? NextStep.APPOINTMENT : answer.nextStep(), answer.closedReason(), interpreter);
    }
}
