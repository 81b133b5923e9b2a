package org.passerelle.care.advocacy;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// As it was typed.
record PartnerTold(
        @Nullable
        @Schema(
                description = "RSP, PREVENTION_BODY, CPTS, PASS, MSP, CPAM, CCAS, CITY, METROPOLIS, ARS, ORDER,"
                        + " MINISTRY or OTHER")
        String kind,

        @Nullable String organisation,

        @Nullable @Schema(description = "Of whom we speak to there, not their name")
        String personFunction,

        @Nullable @Schema(description = "How their office is reached, in words")
        String contact) {}
