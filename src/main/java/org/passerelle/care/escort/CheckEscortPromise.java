package org.passerelle.care.escort;

import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.springframework.stereotype.Component;

/// Answers «Vérifier ce qui est promis»: on the morning before, a promise without a name is a supervisor's concern.
@Component
class CheckEscortPromise implements Worker<CheckEscortPromise.Request, CheckEscortPromise.Checked> {

    record Request(UUID pathwayId) {}

    record Checked(boolean escortMissing) {}

    private final EscortNeed need;

    CheckEscortPromise(EscortNeed need) {
        this.need = need;
    }

    @Override
    public String jobType() {
        return "check-escort-promise";
    }

    @Override
    public Checked work(Request request) {
        return new Checked(need.brokenPromise(request.pathwayId()));
    }
}
