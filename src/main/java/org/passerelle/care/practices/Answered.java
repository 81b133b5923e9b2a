package org.passerelle.care.practices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a practice answered about whom it takes (domain.md §2.3), checked; what was not asked is absent.
///
/// @param reason why it takes nobody; capacity is told apart from a refusal the law forbids, see [RefusalCode.Ground]
/// @param residentsOf INSEE codes; empty: of any commune
/// @param source a code (`PHONE`, `EMAIL`, …) or in words
record Answered(
        boolean accepts,
        @Nullable RefusalCode reason,
        @Nullable Integer quota,
        @Nullable QuotaPeriod quotaPeriod,
        @Nullable List<String> residentsOf,
        @Nullable Boolean takesUnhoused,
        @Nullable List<String> languages,
        @Nullable Boolean interpreter,
        @Nullable List<AcceptedProof> proofs,
        String source,
        LocalDate on) {

    /// The ways an answer comes, offered in lists.
    static final List<String> SOURCES = List.of("PHONE", "EMAIL", "LETTER", "VISIT");
}
