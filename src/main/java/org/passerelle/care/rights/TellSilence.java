package org.passerelle.care.rights;

import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.springframework.stereotype.Component;

/// Answers «Silence : demande refusée» and «… accordée»: the day has come, and the law answers for the office.
@Component
class TellSilence implements Worker<TellSilence.Request, Worker.Nothing> {

    record Request(UUID pathwayId, Silence silence) {}

    private final FilesPending files;

    TellSilence(FilesPending files) {
        this.files = files;
    }

    @Override
    public String jobType() {
        return "tell-silence";
    }

    @Override
    public Nothing work(Request request) {
        files.answeredBySilence(request.pathwayId(), request.silence());
        return new Nothing();
    }
}
