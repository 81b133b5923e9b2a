package org.passerelle.care.escort.companions;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When somebody can go along on a working day, in which languages, and from where.
///
/// @param account a username
/// @param languages as ISO 639-3 codes
public record CompanionHours(
        String account,
        LocalTime startsAt,
        LocalTime endsAt,
        List<String> languages,
        @Nullable String communeInsee) {}
