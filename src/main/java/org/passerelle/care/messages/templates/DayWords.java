package org.passerelle.care.messages.templates;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.passerelle.person.Languages;

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

    private DayWords() {}

    static String day(ZonedDateTime at, String language) {
        return DateTimeFormatter.ofPattern(PATTERNS.getOrDefault(language, "EEEE d MMMM"), Languages.locale(language))
                .format(at);
    }

    static String time(ZonedDateTime at, String language) {
        return DateTimeFormatter.ofPattern(language.equals("fra") ? "H'h'mm" : "HH:mm", Locale.ROOT)
                .format(at);
    }
}
