package org.passerelle.care.rights;

import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// Where the renewal of the cover stands. It holds nothing up: a doctor is possible now.
@Component
class RenewRights implements AnswerHandler<RenewRights.Answer, AnswerHandler.NoFacts> {

    enum RenewalStatus {
        FILED,
        PLANNED,
        NOT_WANTED
    }

    record Answer(RenewalStatus renewalStatus, @Nullable String notes) {}

    @Override
    public String formId() {
        return "renew-rights";
    }

    @Override
    public NoFacts handle(AnsweredTask task, Answer answer) {
        return new NoFacts();
    }
}
