package org.passerelle.care.appointments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.closures.DayNote;
import org.passerelle.pathway.News;

/// An appointment with whom it is for.
public record AppointmentView(
        UUID id,
        UUID pathwayId,
        UUID personId,
        String alias,
        String programme,
        UUID practiceId,

        @Schema(description = "The practice's name") String practice,

        Instant startsAt,
        AppointmentState state,

        @Nullable @Schema(description = "Where, when it is not at the practice's address")
        String place,

        @Nullable @Schema(description = "Whom to ask for") String doctor,

        @Nullable @Schema(description = "Of what kind, when it is no general practitioner")
        String specialist,

        @Nullable @Schema(description = "Username of who looks after it")
        String mediator,

        @Nullable String directions,

        @Schema(description = "Who moved or cancelled it") News.@Nullable Teller changedBy,

        @Nullable String changeReason,

        @Schema(description = "What is known of that day: a public holiday, a closed practice, a strike")
        List<DayNote> notes,

        @Nullable @Schema(description = "Of a visit to come: whether all is prepared, or what is missing")
        Readiness readiness) {

    /// It may still be moved or cancelled.
    public boolean isOpen() {
        return state == AppointmentState.BOOKED || state == AppointmentState.OUTCOME_UNKNOWN;
    }
}
