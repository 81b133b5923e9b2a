package org.passerelle.care.practices.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list that is read or was read.
///
/// @param skipped no general practitioners at a practice, or in communes that are not known here
/// @param refused the first of them, see `refusedCount`
public record ImportView(
        UUID id,
        String source,
        boolean dryRun,

        @Schema(allowableValues = {"RUNNING", "DONE", "REFUSED", "BROKEN"})
        String state,

        String startedBy,
        Instant startedAt,
        long read,
        long created,
        long updated,
        long unchanged,
        long skipped,
        long refusedCount,
        List<Refusal> refused,
        @Nullable String problem) {

    public record Refusal(long row, String column, String why) {}
}
