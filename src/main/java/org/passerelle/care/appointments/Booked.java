package org.passerelle.care.appointments;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment as others may know it; `directions` are how to find the place, in words.
public record Booked(
        UUID id,
        UUID pathwayId,
        UUID practiceId,
        Instant startsAt,
        AppointmentState state,
        Instant bookedAt,
        @Nullable String directions,
        @Nullable String notes) {

    /// It may still take place as booked, or nobody knows yet whether it did.
    boolean isOpen() {
        return state == AppointmentState.BOOKED || state == AppointmentState.OUTCOME_UNKNOWN;
    }

    /// The models forget one that was cancelled.
    public boolean isKept() {
        return state != AppointmentState.CANCELED;
    }

    /// As the models know it; both are `null` there when there is none.
    public static Map<String, Object> facts(@Nullable Booked booked, ZoneId zone) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("appointmentId", booked == null ? null : booked.id().toString());
        facts.put(
                "appointmentAt",
                booked == null
                        ? null
                        : booked.startsAt().atZone(zone).toOffsetDateTime().toString());
        return facts;
    }
}
