package org.passerelle.care.practices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.WholeNumbers;

/// An answer as typed on the page of a practice, where what is known stands already.
///
/// @param residentsOf names of communes, with commas between them; empty: residents of any
/// @param proofs `NONE` beside the codes: the Vitale card alone; none at all: nobody asked
record AnswerForm(
        @Nullable Boolean accepts,
        @Nullable String reason,
        @Nullable String quota,
        @Nullable String quotaPeriod,
        @Nullable String residentsOf,
        @Nullable Boolean takesUnhoused,
        @Nullable List<String> languages,
        @Nullable Boolean interpreter,
        @Nullable List<String> proofs,
        @Nullable String source,
        @Nullable String on,
        @Nullable Boolean keepsPromises) {

    private static final String VITALE_ALONE = "NONE";

    static AnswerForm of(Conditions known, Communes communes, LocalDate today) {
        List<AcceptedProof> proofs = known.proofs();
        return new AnswerForm(
                null,
                "",
                known.quota() == null ? "" : String.valueOf(known.quota()),
                known.quotaPeriod() == null ? "" : known.quotaPeriod().name(),
                known.residentsOf().stream().map(communes::name).collect(Collectors.joining(", ")),
                known.takesUnhoused(),
                known.languages(),
                known.interpreter(),
                proofs == null ? List.of() : proofs.stream().map(Enum::name).toList(),
                Answered.SOURCES.getFirst(),
                today.toString(),
                null);
    }

    /// Throws [InvalidInput] when the quota is no number.
    AnswerTold told(Communes communes) {
        return new AnswerTold(
                accepts,
                WholeNumbers.readIfGiven("quota", quota),
                quotaPeriod,
                insee(communes),
                takesUnhoused,
                languages == null || languages.isEmpty() ? null : new ArrayList<@Nullable String>(languages),
                interpreter,
                proofs == null || proofs.isEmpty()
                        ? null
                        : new ArrayList<@Nullable String>(proofs.stream()
                                .filter(proof -> !proof.equals(VITALE_ALONE))
                                .toList()),
                Boolean.TRUE.equals(accepts) ? null : reason,
                source,
                on,
                keepsPromises);
    }

    public boolean speaks(String language) {
        return languages != null && languages.contains(language);
    }

    public boolean takes(String proof) {
        return proofs != null && proofs.contains(proof);
    }

    /// The codes of the communes typed by name; what is not known stays as typed, to be told.
    private List<@Nullable String> insee(Communes communes) {
        return new ArrayList<@Nullable String>(Stream.of((residentsOf == null ? "" : residentsOf).split("[,;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> communes.written(name).stream()
                        .findFirst()
                        .map(Commune::insee)
                        .orElse(name))
                .toList());
    }
}
