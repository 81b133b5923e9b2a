package org.passerelle.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One way to a person.
///
/// @param number what is dialled, in E.164; absent where nothing can be
/// @param bestHours in their words
public record ContactView(
        UUID id,
        ContactKind kind,
        String value,
        @Nullable String number,
        @Nullable String bestHours,
        ContactPermission permission,
        @Nullable LocalDate deadSince,
        Instant addedAt,
        String addedBy) {

    public boolean isDead() {
        return deadSince != null;
    }
}
