package org.passerelle.care.practices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Communes;

/// All that is known of a practice.
///
/// @param answers what it told us, the latest first
record PracticeView(
        UUID id, @JsonUnwrapped PracticeIdentity identity, String commune, Conditions conditions, List<Told> answers) {

    /// An answer, for whomever it was asked; nobody is named but who took it.
    record Told(
            Instant at,
            @Nullable String by,
            PracticeAnswer answer,
            @Nullable RefusalCode reason) {}

    static PracticeView of(Practice practice, List<PracticeCall> calls, Communes communes, LocalDate freshSince) {
        return new PracticeView(
                practice.id(),
                practice.identity(),
                communes.name(practice.communeInsee()),
                Conditions.of(practice, freshSince),
                calls.stream()
                        .map(call -> new Told(call.answeredAt(), call.answeredBy(), call.answer(), call.refusalCode()))
                        .toList());
    }
}
