package org.passerelle.care.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// Whether the person goes to the PASS meanwhile, and when the team looks again (domain.md §1).
@Component
class OrientToPass implements AnswerHandler<OrientToPass.Answer, NextRightsCheck> {

    enum PassAnswer {
        AGREED,
        NOT_NOW
    }

    record Answer(
            PassAnswer passAnswer,
            LocalDate nextCheckDate,
            @Nullable String notes) {}

    @Override
    public String formId() {
        return "orient-to-pass";
    }

    @Override
    public NextRightsCheck handle(AnsweredTask task, Answer answer) {
        return new NextRightsCheck(answer.nextCheckDate());
    }
}
