package org.passerelle.care.interpreting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A supplier's invoice, as it is sent to the API.
record InvoiceTold(
        @Nullable String supplier,
        @Nullable String number,
        @Nullable List<Line> lines) {

    /// What it asks for one use of an interpreter.
    record Line(
            @Nullable @Schema(description = "Which use; else it is looked for by day, language and minutes")
            UUID useId,

            @Nullable String on,
            @Nullable @Schema(description = "ISO 639-3") String language,
            @Nullable Integer minutes,

            @Nullable @Schema(description = "In euros with tax, as decimal")
            String amount) {}
}
