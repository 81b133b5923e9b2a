package org.passerelle.care.practices;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.person.Languages;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;

/// Which practices of the directory are asked for, by name; what is absent may be anything.
///
/// @param q how words of the name begin, or of a doctor's name
/// @param commune as INSEE code
/// @param language as ISO 639-3 code
/// @param stale whether the last answer is to be checked again, or was never given
/// @param after the last practice of the page before
record DirectoryQuery(
        String q,
        @Nullable String commune,
        @Nullable Boolean accepting,
        @Nullable String language,
        @Nullable Boolean stale,
        @Nullable UUID after,
        int limit) {

    private static final int LONGEST = 100;

    /// Throws [InvalidInput] naming what cannot be meant. A commune may be given by its name, a language by two
    /// letters.
    static DirectoryQuery read(
            @Nullable String q,
            @Nullable String commune,
            @Nullable Boolean accepting,
            @Nullable String language,
            @Nullable Boolean stale,
            @Nullable String cursor,
            int limit,
            Communes communes) {
        String words = q == null ? "" : q.strip();
        if (words.length() > LONGEST) {
            throw new InvalidInput("q", "text.long", LONGEST);
        }
        if (!PlainText.canBeKept(words)) {
            throw new InvalidInput("q", "text.characters", PlainText.refused(words));
        }
        return new DirectoryQuery(
                words,
                filled(commune).map(typed -> insee(typed, communes)).orElse(null),
                accepting,
                filled(language).map(DirectoryQuery::language).orElse(null),
                stale,
                filled(cursor).map(text -> PageCursor.read(text, 1).uuid(0)).orElse(null),
                limit);
    }

    /// The whole directory is meant.
    boolean isEverything() {
        return q.isEmpty()
                && commune == null
                && accepting == null
                && language == null
                && stale == null
                && after == null;
    }

    private static String insee(String typed, Communes communes) {
        return communes.written(typed).stream()
                .findFirst()
                .map(Commune::insee)
                .orElseThrow(() -> new InvalidInput("commune", "commune.not-found", typed));
    }

    private static String language(String typed) {
        return Languages.code(typed).orElseThrow(() -> new InvalidInput("language", "language.unknown", typed));
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).filter(typed -> !typed.isBlank()).map(String::strip);
    }
}
