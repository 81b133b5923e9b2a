package org.passerelle.care.outreach;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.PracticeFigures.InCommune;

/// What the practices of some communes answered in a period, as the field counts it (domain.md §6.1).
record OutreachFigures(
        @Schema(description = "Practices in the directory") long listed,

        @Schema(description = "Communes in which there is one")
        long communes,

        @Schema(description = "Practices that answered in the period")
        long reached,

        @Schema(description = "Whose last answer of the period is a yes")
        long accepting,

        @Nullable @Schema(description = "Accepting of listed, one decimal, half up; absent when none is listed")
        BigDecimal acceptingPercent,

        @Schema(description = "Why the others take nobody, by code; NOT_GIVEN when they did not say")
        Map<String, Long> reasons) {

    private static final int HUNDRED = 100;

    static OutreachFigures of(List<InCommune> counted) {
        long listed = counted.stream().mapToLong(InCommune::listed).sum();
        long accepting = counted.stream().mapToLong(InCommune::accepting).sum();
        Map<String, Long> reasons = new TreeMap<>();
        counted.forEach(commune -> commune.reasons().forEach((code, count) -> reasons.merge(code, count, Long::sum)));
        return new OutreachFigures(
                listed,
                counted.size(),
                counted.stream().mapToLong(InCommune::reached).sum(),
                accepting,
                listed == 0 ? null : percent(accepting, listed),
                reasons);
    }

    private static BigDecimal percent(long part, long of) {
        return BigDecimal.valueOf(part * HUNDRED).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
