package org.passerelle.care.escort;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who could go along with whom on a day. Nothing of it is settled until somebody takes it over.
record PlanProposal(LocalDate day, String team, List<Line> visits) {

    enum State {
        /// Somebody settled it already; it is not moved.
        FIXED,
        PROPOSED,
        /// Somebody should go along, and nobody can.
        UNSERVED,
        NOT_NEEDED
    }

    record Line(
            UUID appointmentId,
            UUID pathwayId,
            String alias,
            String practice,
            Instant appointmentAt,
            State state,
            EscortLevel level,

            @Nullable @Schema(description = "Username of who goes along")
            String companion,

            @Nullable @Schema(description = "From the visit before, or from the base")
            Integer travelMinutes,

            @Schema(description = "Why it is so, in words") List<String> why) {

        /// As a form sends it back.
        public String asTyped() {
            return "%s|%s|%d".formatted(appointmentId, companion, travelMinutes);
        }
    }

    public List<Line> in(State state) {
        return visits.stream().filter(line -> line.state() == state).toList();
    }
}
