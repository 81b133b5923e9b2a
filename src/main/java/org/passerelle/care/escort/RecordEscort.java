package org.passerelle.care.escort;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.pathway.PathwayHistory;
import org.springframework.stereotype.Component;

/// Answers "Note the escort".
@Component
class RecordEscort implements Worker<RecordEscort.Request, Worker.Nothing> {

    record Request(
            UUID pathwayId,
            long processInstanceKey,
            EscortLevel escortLevel,
            @Nullable OffsetDateTime appointmentAt) {}

    private final Escorts escorts;
    private final PathwayHistory history;
    private final Clock clock;

    RecordEscort(Escorts escorts, PathwayHistory history, Clock clock) {
        this.escorts = escorts;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "record-escort";
    }

    @Override
    public Nothing work(Request request) {
        if (!escorts.existsByPathwayIdAndProcessInstanceKey(request.pathwayId(), request.processInstanceKey())) {
            OffsetDateTime at = request.appointmentAt();
            escorts.save(new Escort(
                    request.pathwayId(),
                    request.processInstanceKey(),
                    request.escortLevel(),
                    at == null ? null : at.toInstant(),
                    clock.instant()));
            history.record(request.pathwayId(), "Task_PrepareEscort", "ESCORT." + request.escortLevel());
        }
        return new Nothing();
    }
}
