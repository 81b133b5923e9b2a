package org.passerelle.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.VisitFigures.Fate;

/// What became of those who were sent to a doctor, as the field counts it (domain.md §6.1): gone, not gone, taken
/// back, to come and unknown add up to sent. Unreached is not «not gone».
record OutcomeFigures(
        @Nullable @Schema(description = "Of those sent in this year; absent over all")
        Integer year,

        @Schema(description = "People sent to a practice; a new date there is no second time")
        long sent,

        @Schema(description = "Of whom somebody could tell us something, of sent")
        Share reached,

        @Schema(description = "Who went, of sent") Share gone,

        @Schema(description = "Who went, of reached") Share goneOfReached,

        @Schema(description = "Who did not go, of reached") Share notGone,

        @Schema(description = "Why they did not, by code") Map<String, Long> reasons,

        @Schema(description = "Of those who did not go, who had found a doctor or other help meanwhile")
        long positiveExits,

        @Schema(description = "Appointments taken back that no other replaced")
        long canceled,

        @Schema(description = "The day has not come") long toCome,

        @Schema(description = "The day has passed and nobody knows, of sent")
        Share unknown,

        @Schema(description = "Still with that doctor after three months, of gone")
        Share followed,

        @Schema(description = "The same, of sent") Share followedOfSent) {

    /// Found-another-doctor and ASE are good outcomes (domain.md §6.2).
    private static final Set<String> POSITIVE_EXITS = Set.of("OTHER_GP_MEANWHILE", "CLOSER_GP", "ASE_MEANWHILE");

    static OutcomeFigures of(@Nullable Integer year, List<Fared> all) {
        long sent = all.size();
        long reached = count(all, Fared::reached);
        long gone = count(all, one -> one.is(Fate.GONE));
        long notGone = count(all, one -> one.is(Fate.NOT_GONE));
        long followed = count(all, Fared::followed);
        Map<String, Long> reasons = reasons(all);
        return new OutcomeFigures(
                year,
                sent,
                Share.of(reached, sent),
                Share.of(gone, sent),
                Share.of(gone, reached),
                Share.of(notGone, reached),
                reasons,
                POSITIVE_EXITS.stream()
                        .mapToLong(code -> reasons.getOrDefault(code, 0L))
                        .sum(),
                count(all, one -> one.is(Fate.CANCELED)),
                count(all, one -> one.is(Fate.TO_COME)),
                Share.of(count(all, one -> one.is(Fate.UNKNOWN)), sent),
                Share.of(followed, gone),
                Share.of(followed, sent));
    }

    private static Map<String, Long> reasons(List<Fared> all) {
        return all.stream()
                .filter(one -> one.is(Fate.NOT_GONE))
                .collect(Collectors.groupingBy(
                        one -> one.reason() == null ? "NO_REASON" : one.reason(), TreeMap::new, Collectors.counting()));
    }

    private static long count(List<Fared> all, Predicate<Fared> which) {
        return all.stream().filter(which).count();
    }
}
