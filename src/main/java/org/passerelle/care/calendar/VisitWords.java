package org.passerelle.care.calendar;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// «Rendez-vous» in the languages of those who come, without a word of medicine: a phone shows it to whoever looks at
/// it. No native reader has confirmed these words yet but the French and the English ones.
final class VisitWords {

    private static final String FRENCH = "Rendez-vous";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("fra", FRENCH),
            Map.entry("eng", "Appointment"),
            Map.entry("ara", "موعد"),
            Map.entry("prs", "قرار ملاقات"),
            Map.entry("pus", "د ملاقات وخت"),
            Map.entry("tir", "ቆጸራ"),
            Map.entry("rus", "Встреча"),
            Map.entry("sqi", "Takim"),
            Map.entry("kat", "შეხვედრა"),
            Map.entry("som", "Ballan"),
            Map.entry("spa", "Cita"),
            Map.entry("por", "Compromisso"));

    private VisitWords() {}

    /// In the first of these languages, as ISO 639-3 codes, that has a word; otherwise in French.
    static String in(List<String> languages) {
        return languages.stream()
                .map(WORDS::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(FRENCH);
    }
}
