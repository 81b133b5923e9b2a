package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A tariff; amounts in euros without tax as decimals, `vat` in percent.
public record TariffView(
        UUID id,
        String supplier,
        String mode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int slotMinutes,
        String slotPrice,
        String minimum,
        String vat) {}
