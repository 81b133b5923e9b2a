package org.passerelle.care.rights.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How long something has lasted: counted from its first day where that is known, otherwise the months somebody said.
/// A part of a month counts by its days, thirty-one to a month.
record TimeSpent(
        LocalDate today, BigDecimal months, @Nullable LocalDate since) {

    private static final BigDecimal DAYS_OF_A_MONTH = BigDecimal.valueOf(31);

    static @Nullable TimeSpent of(LocalDate today, @Nullable LocalDate since, @Nullable BigDecimal months) {
        if (since != null) {
            return new TimeSpent(today, monthsBetween(since, today), since);
        }
        return months == null ? null : new TimeSpent(today, months, null);
    }

    /// The first day on which this many months are complete; today when they are.
    LocalDate reaches(int wanted) {
        if (since != null) {
            return since.plusMonths(wanted);
        }
        BigDecimal missing = BigDecimal.valueOf(wanted).subtract(months).max(BigDecimal.ZERO);
        long whole = missing.longValue();
        BigDecimal days = missing.subtract(BigDecimal.valueOf(whole)).multiply(DAYS_OF_A_MONTH);
        return today.plusMonths(whole)
                .plusDays(days.setScale(0, RoundingMode.CEILING).longValue());
    }

    private static BigDecimal monthsBetween(LocalDate since, LocalDate today) {
        long whole = ChronoUnit.MONTHS.between(since, today);
        long days = ChronoUnit.DAYS.between(since.plusMonths(whole), today);
        return BigDecimal.valueOf(whole).add(BigDecimal.valueOf(days).divide(DAYS_OF_A_MONTH, 3, RoundingMode.HALF_UP));
    }
}
