package org.passerelle.care.practices;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom a practice takes, as it last told us (domain.md §2.3); what nobody asked is absent.
///
/// @param stale the answer is to be checked again: too old, or never given
record Conditions(
        @Nullable Boolean accepts,
        @Nullable LocalDate verifiedAt,

        @Schema(description = "The answer is to be checked again: too old, or never given")
        boolean stale,

        @Nullable @Schema(description = "How many people it takes from us")
        Integer quota,

        @Nullable @Schema(description = "Each month (MONTH) or in all (TOTAL)")
        QuotaPeriod quotaPeriod,

        @Schema(description = "Takes residents of these communes only, as INSEE codes; empty: of any")
        List<String> residentsOf,

        @Nullable @Schema(description = "Takes people without housing")
        Boolean takesUnhoused,

        @Schema(description = "ISO 639-3") List<String> languages,

        @Nullable @Schema(description = "Works with the interpreters we pay for")
        Boolean interpreter,

        @Nullable @Schema(description = "What it takes beside the Vitale card; absent: nobody asked")
        List<AcceptedProof> proofs) {

    static Conditions of(Practice practice, LocalDate freshSince) {
        LocalDate verifiedAt = practice.verifiedAt();
        return new Conditions(
                practice.takesNewPatients(),
                verifiedAt,
                verifiedAt == null || verifiedAt.isBefore(freshSince),
                practice.quota(),
                practice.quota() == null ? null : practice.quotaPeriod(),
                practice.residentsOf(),
                practice.takesUnhoused(),
                practice.languages(),
                practice.usesInterpreter(),
                proofs(practice));
    }

    private static @Nullable List<AcceptedProof> proofs(Practice practice) {
        if (practice.takesAme() == null
                && practice.takesPaperProof() == null
                && practice.takesPendingRights() == null) {
            return null;
        }
        List<AcceptedProof> proofs = new ArrayList<>();
        add(proofs, AcceptedProof.AME, practice.takesAme());
        add(proofs, AcceptedProof.PAPER, practice.takesPaperProof());
        add(proofs, AcceptedProof.PENDING, practice.takesPendingRights());
        return proofs;
    }

    private static void add(List<AcceptedProof> proofs, AcceptedProof proof, @Nullable Boolean taken) {
        if (taken != null && taken) {
            proofs.add(proof);
        }
    }
}
