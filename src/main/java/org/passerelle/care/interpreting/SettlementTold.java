package org.passerelle.care.interpreting;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a planned use, as it is sent to the API.
record SettlementTold(
        @Nullable
        @Schema(description = "CONNECTED, LANGUAGE_UNAVAILABLE, DROPPED, or NOT_USED: what was reserved is free")
        String outcome,

        @Nullable Integer minutes,

        @Nullable @Schema(description = "In euros with tax, as decimal; else by the tariff for these minutes")
        String cost) {}
