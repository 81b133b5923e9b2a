package org.passerelle.care.practices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What whoever calls or writes to a practice has to know of it.
///
/// @param doctors names, with commas between them; may be empty
/// @param phones the one to call first; at least one
/// @param conditions whom it takes, in sentences of the reader's language
/// @param accepts what it said last, on `verifiedAt`; both absent when nobody asked yet
public record PracticeBrief(
        UUID id,
        String name,
        String doctors,
        @Nullable String address,
        String communeInsee,
        String commune,
        @Nullable String directions,
        List<String> phones,
        @Nullable String email,
        @Nullable String hours,
        @Nullable String remarks,
        @Nullable Boolean accepts,
        @Nullable LocalDate verifiedAt,
        List<String> conditions,
        List<Contact> contacts) {

    /// @param channel `PHONE`, `EMAIL`, `LETTER` or `VISIT`
    public record Contact(
            Instant at,
            @Nullable String by,
            String channel,
            boolean reached,
            @Nullable String note) {}
}
