package org.passerelle.care.advocacy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// As it was typed.
record MeetingTold(
        @Nullable @Schema(description = "The day, today at the latest")
        String on,

        @Nullable @Schema(description = "The code of one of the account's programmes")
        String team,

        @Nullable @Schema(description = "What we asked for") String asked,

        @Nullable @Schema(description = "What was promised, each with the day on which we look; ten at most")
        List<Promise> promises) {

    record Promise(
            @Nullable String promised,

            @Nullable @Schema(description = "The day on which it comes back as a task")
            String dueOn) {}
}
