package org.passerelle.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A part with what it is a part of: no percentage stands alone (domain.md §6.1).
record Share(
        long part,
        long of,

        @Nullable @Schema(description = "One decimal, half up; absent of nothing")
        BigDecimal percent) {

    private static final int HUNDRED = 100;

    static Share of(long part, long of) {
        return new Share(part, of, of == 0 ? null : percent(part, of));
    }

    private static BigDecimal percent(long part, long of) {
        return BigDecimal.valueOf(part * HUNDRED).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
