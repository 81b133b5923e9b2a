package org.passerelle.care.interpreting.funding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A funding line as it is typed, or sent to the API: nothing of it is checked yet, see [LineCheck].
public record LineTold(
        @Nullable String name,

        @Nullable
        @Schema(description = "A short name that programmes name it by, in capitals; made of the name when absent")
        String code,

        @Nullable String validFrom,

        @Nullable @Schema(description = "The last day it pays for; absent: until further notice")
        String validTo,

        @Nullable @Schema(description = "In euros, as decimal: \"1042.00\"")
        String budget,

        @Nullable @Schema(description = "Codes of the teams it pays for; empty: all")
        List<@Nullable String> programmes,

        @Nullable @Schema(description = "Codes of the cover it pays for: AME, PUMA_C2S, …; empty: all")
        List<@Nullable String> schemes,

        @Nullable @Schema(description = "CABINET, MAISON_DE_SANTE, CENTRE_DE_SANTE; empty: all")
        List<@Nullable String> practiceKinds,

        @Nullable @Schema(description = "For newly arrived people alone: pays only where somebody chooses it")
        Boolean newcomersOnly) {}
