package org.passerelle.care.messages.templates;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Days and hours in the languages of the templates, with the digits everybody reads on a phone. Hours go to 24, as the
/// practice counts them.
final class DayWords {

    /// How each language puts a day; all others the way of French.
    private static final Map<String, String> PATTERNS = Map.of(
            "rus", "EEEE, d MMMM",
            "sqi", "EEEE, d MMMM",
            "kat", "EEEE, d MMMM",
            "som", "EEEE, d MMMM",
            "spa", "EEEE d 'de' MMMM",
            "por", "EEEE, d 'de' MMMM");

    private static final Map<String, Locale> LOCALES = Map.ofEntries(
            Map.entry("fra", Locale.FRENCH),
            Map.entry("eng", Locale.ENGLISH),
            Map.entry("ara", Locale.of("ar")),
            Map.entry("prs", Locale.of("fa", "AF")),
            Map.entry("pus", Locale.of("ps")),
            Map.entry("tir", Locale.of("ti")),
            Map.entry("rus", Locale.of("ru")),
            Map.entry("sqi", Locale.of("sq")),
            Map.entry("kat", Locale.of("ka")),
            Map.entry("som", Locale.of("so")),
            Map.entry("spa", Locale.of("es")),
            Map.entry("por", Locale.of("pt", "PT")));

    private DayWords() {}

    static String day(ZonedDateTime at, String language) {
        return DateTimeFormatter.ofPattern(PATTERNS.getOrDefault(language, "EEEE d MMMM"), locale(language))
                .format(at);
    }

    static String time(ZonedDateTime at, String language) {
        return DateTimeFormatter.ofPattern(language.equals("fra") ? "H'h'mm" : "HH:mm", Locale.ROOT)
                .format(at);
    }

    private static Locale locale(String language) {
        return LOCALES.getOrDefault(language, Locale.of(language));
    }
}
