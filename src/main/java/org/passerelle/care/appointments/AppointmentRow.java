package org.passerelle.care.appointments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.News;

/// An appointment in a list, as the table has it.
record AppointmentRow(
        UUID id,
        UUID pathwayId,
        String programme,
        UUID practiceId,
        Instant startsAt,
        AppointmentState state,
        @Nullable String place,
        @Nullable String doctor,
        @Nullable String specialist,
        @Nullable String mediator,
        @Nullable String directions,
        News.@Nullable Teller changedBy,
        @Nullable String changeReason) {}
