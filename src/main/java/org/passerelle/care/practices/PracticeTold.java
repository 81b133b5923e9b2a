package org.passerelle.care.practices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A practice as it is typed, or sent to the API: nothing of it is checked yet, see [PracticeCheck].
///
/// @param kind a code of [PracticeKind]
/// @param phones as people write them, the one to call first
public record PracticeTold(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String finess,
        @Nullable String communeInsee,
        @Nullable String address,
        @Nullable String directions,
        @Nullable List<@Nullable String> phones,
        @Nullable String email,
        @Nullable String hours,
        @Nullable String remarks,
        @Nullable List<@Nullable DoctorTold> doctors) {

    public record DoctorTold(
            @Nullable String rpps, @Nullable String name) {}
}
