package org.passerelle.care.practices;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer as it is typed, or sent to the API: nothing of it is checked yet, see [AnswerCheck].
public record AnswerTold(
        @Nullable Boolean accepts,

        @Nullable @Schema(description = "How many people it takes from us; needs a period, MONTH when none is given")
        Integer quota,

        @Nullable @Schema(description = "MONTH, TOTAL, or NONE when there is no quota any more")
        String quotaPeriod,

        @Nullable @Schema(description = "INSEE codes; empty: residents of any commune")
        List<@Nullable String> residentsOf,

        @Nullable Boolean takesUnhoused,

        @Nullable @Schema(description = "ISO 639 codes") List<@Nullable String> languages,

        @Nullable Boolean interpreter,

        @Nullable @Schema(description = "AME, PAPER, PENDING: what it takes beside the Vitale card")
        List<@Nullable String> proofs,

        @Nullable @Schema(description = "Why it takes nobody, as code: OVERLOADED, RETIRING_SOON, COVER_REFUSED, …")
        String reason,

        @Nullable @Schema(description = "PHONE, EMAIL, LETTER, VISIT, or in words; nothing about a person")
        String source,

        @Nullable @Schema(description = "The day it was told; not in the future")
        String on,

        @Nullable
        @Schema(
                description = "With a no: whether it still takes those it promised a place to, true when absent."
                        + " With false each of them goes back to the search, whoever has a date too")
        Boolean keepsPromises) {

    boolean breaksPromises() {
        return Boolean.FALSE.equals(keepsPromises);
    }
}
