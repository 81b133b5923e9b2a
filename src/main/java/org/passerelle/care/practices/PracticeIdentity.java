package org.passerelle.care.practices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a practice is and where it is, apart from its conditions (domain.md §2.3). Checked, see [PracticeTold].
///
/// @param phones the one to call first; at least one
record PracticeIdentity(
        String name,
        PracticeKind kind,
        @Nullable String finess,
        String communeInsee,
        @Nullable String address,
        @Nullable String directions,
        List<String> phones,
        @Nullable String email,
        @Nullable String hours,
        @Nullable String remarks,
        List<Doctor> doctors) {}
