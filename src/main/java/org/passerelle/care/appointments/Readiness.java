package org.passerelle.care.appointments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.WaitingView;

/// Whether all is prepared for a visit to come, and what is missing: what its pathway still waits for.
public record Readiness(
        boolean ready,

        @Schema(description = "What is still to be done or waited for before it")
        List<Missing> missing) {

    /// @param expectedBy when it is due, or comes back
    public record Missing(String processId, String step, Instant expectedBy) {}

    /// What `get-ready` calls.
    private static final Set<String> PREPARING = Set.of("interpreting", "escort");

    private static final String READY = "Wait_VisitDay";

    /// Nothing while the engine is on its way from one step to the next.
    static @Nullable Readiness of(List<WaitingView> waiting) {
        List<Missing> missing = waiting.stream()
                .filter(wait -> PREPARING.contains(wait.processId()))
                .map(wait -> new Missing(wait.processId(), wait.step(), wait.expectedBy()))
                .toList();
        boolean ready = waiting.stream().anyMatch(wait -> wait.step().equals(READY));
        return ready || !missing.isEmpty() ? new Readiness(ready, missing) : null;
    }
}
