package org.passerelle.care.interpreting.funding;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A tariff as it is typed, or sent to the API; see [TariffCheck].
public record TariffTold(
        @Nullable String supplier,

        @Nullable @Schema(description = "PHONE, VIDEO, ON_SITE")
        String mode,

        @Nullable String validFrom,
        @Nullable String validTo,

        @Nullable @Schema(description = "Each slot that began is paid")
        Integer slotMinutes,

        @Nullable @Schema(description = "In euros without tax, as decimal")
        String slotPrice,

        @Nullable @Schema(description = "The least a use costs, without tax; nothing when absent")
        String minimum,

        @Nullable @Schema(description = "In percent; none when absent")
        String vat) {}
