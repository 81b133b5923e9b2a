package org.passerelle.care.escort;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.care.appointments.Booked;
import org.springframework.stereotype.Component;

/// Answers «Regarder ce qui manque»: somebody may have been named meanwhile, or the date may be gone.
@Component
class LookAtLostEscort implements Worker<LookAtLostEscort.Request, LookAtLostEscort.Seen> {

    record Request(UUID pathwayId) {}

    /// The last two are those of the visit to come.
    record Seen(
            boolean escortMissing,
            @Nullable UUID appointmentId,
            @Nullable OffsetDateTime appointmentAt) {}

    private final EscortNeed need;
    private final Clock clock;

    LookAtLostEscort(EscortNeed need, Clock clock) {
        this.need = need;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "look-at-lost-escort";
    }

    @Override
    public Seen work(Request request) {
        Optional<Booked> visit = need.toCome(request.pathwayId());
        return new Seen(
                need.lost(request.pathwayId()),
                visit.map(Booked::id).orElse(null),
                visit.map(booked -> booked.startsAt().atZone(clock.getZone()).toOffsetDateTime())
                        .orElse(null));
    }
}
