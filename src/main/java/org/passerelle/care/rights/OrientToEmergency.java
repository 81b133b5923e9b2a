package org.passerelle.care.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// What was done at once, and when the team looks again.
@Component
class OrientToEmergency implements AnswerHandler<OrientToEmergency.Answer, NextRightsCheck> {

    enum EmergencyAction {
        CALLED_15,
        ACCOMPANIED,
        WENT_ALONE,
        REFUSED
    }

    record Answer(
            EmergencyAction emergencyAction,
            LocalDate nextCheckDate,
            @Nullable String notes) {}

    @Override
    public String formId() {
        return "orient-to-emergency";
    }

    @Override
    public NextRightsCheck handle(AnsweredTask task, Answer answer) {
        return new NextRightsCheck(answer.nextCheckDate());
    }
}
