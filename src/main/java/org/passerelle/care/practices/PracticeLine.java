package org.passerelle.care.practices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Communes;

/// A practice in a list.
record PracticeLine(
        UUID id,
        String name,
        PracticeKind kind,
        String doctors,
        String communeInsee,
        String commune,
        @Nullable String address,
        String phone,
        Conditions conditions) {

    static PracticeLine of(Practice practice, Communes communes, java.time.LocalDate freshSince) {
        return new PracticeLine(
                practice.id(),
                practice.name(),
                practice.kind(),
                practice.doctorNames(),
                practice.communeInsee(),
                communes.name(practice.communeInsee()),
                practice.address(),
                practice.phone(),
                Conditions.of(practice, freshSince));
    }
}
