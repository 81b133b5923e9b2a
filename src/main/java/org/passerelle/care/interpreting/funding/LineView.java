package org.passerelle.care.interpreting.funding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A funding line; amounts in euros as decimals.
///
/// @param left of the budget; below zero when more was spent than there was
public record LineView(
        UUID id,
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String budget,
        String reserved,
        String consumed,
        String left,
        LineState state,
        @JsonUnwrapped Eligibility eligibility) {}
