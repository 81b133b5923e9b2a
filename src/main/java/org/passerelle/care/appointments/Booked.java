package org.passerelle.care.appointments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment as others may know it; `directions` are how to find the place, in words.
public record Booked(
        UUID id,
        UUID pathwayId,
        UUID practiceId,
        Instant startsAt,
        AppointmentState state,
        @Nullable String directions,
        @Nullable String notes) {}
