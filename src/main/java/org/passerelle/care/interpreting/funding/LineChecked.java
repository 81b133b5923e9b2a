package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands of a [LineTold]; the budget in cents.
record LineChecked(
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long budget,
        Eligibility eligibility) {}
