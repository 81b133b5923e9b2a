package org.passerelle.care.interpreting.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands of a [TariffTold]; prices in cents.
record TariffChecked(
        String supplier,
        String mode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int slotMinutes,
        long slotPrice,
        long minimum,
        BigDecimal vat) {}
