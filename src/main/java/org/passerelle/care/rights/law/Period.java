package org.passerelle.care.rights.law;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From the first day to the last, or until the next period begins.
@Embeddable
public record Period(LocalDate validFrom, @Nullable LocalDate validTo) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
