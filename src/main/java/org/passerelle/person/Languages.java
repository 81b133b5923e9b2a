package org.passerelle.person;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Spoken languages by ISO 639 code. We keep the three-letter code (639-3), which also names languages without a
/// two-letter one: dari (prs), soussou (sus). Names are those of the Unicode locale data in the JDK, and a language
/// without a name there is unknown to us.
public final class Languages {

    public static final String FRENCH = "fra";

    private static final Map<String, String> THREE_LETTERS_BY_TWO = Arrays.stream(Locale.getISOLanguages())
            .filter(two -> !Locale.of(two).getISO3Language().isEmpty())
            .collect(Collectors.toMap(two -> two, two -> Locale.of(two).getISO3Language(), (a, b) -> a, TreeMap::new));

    private static final Map<String, String> TWO_LETTERS_BY_THREE = THREE_LETTERS_BY_TWO.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));

    /// ISO 639-3 languages the JDK does not name, the same in French and English.
    private static final Map<String, String> UNNAMED = Map.of("prs", "dari");

    /// Those of which the JDK knows the words of days only under a country.
    private static final Map<String, Locale> BY_COUNTRY =
            Map.of("prs", Locale.of("fa", "AF"), "por", Locale.of("pt", "PT"));

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ara", "prs", "pus", "fas", "urd");

    /// What people met in Rouen and Lille most often speak, for lists (domain.md §3).
    private static final List<String> OFFERED = List.of(
            "fra", "eng", "ara", "prs", "pus", "tir", "amh", "som", "sqi", "kat", "rus", "ukr", "ron", "por", "spa",
            "tur", "kur", "fas", "urd", "ben", "sus", "ful", "bam", "lin", "wol", "man", "swa", "hye", "pol", "srp",
            "tam", "zho");

    private Languages() {}

    /// The three-letter code of an ISO 639 code, absent when there is no such language.
    public static Optional<String> code(String asGiven) {
        String code = asGiven.strip().toLowerCase(Locale.ROOT);
        if (code.length() == 2) {
            return Optional.ofNullable(THREE_LETTERS_BY_TWO.get(code));
        }
        boolean known = TWO_LETTERS_BY_THREE.containsKey(code)
                || UNNAMED.containsKey(code)
                || (code.matches("[a-z]{3}")
                        && !displayName(code, Locale.FRENCH).equals(code));
        return known ? Optional.of(code) : Optional.empty();
    }

    public static String displayName(String code, Locale reader) {
        String unnamed = UNNAMED.get(code);
        return unnamed == null ? Locale.of(tag(code)).getDisplayLanguage(reader) : unnamed;
    }

    /// In which the JDK names days and months in this language.
    public static Locale locale(String code) {
        return BY_COUNTRY.getOrDefault(code, Locale.of(tag(code)));
    }

    /// As pages name it to browsers and screen readers, which know the shortest code only.
    public static String tag(String code) {
        return TWO_LETTERS_BY_THREE.getOrDefault(code, code);
    }

    public static boolean isRightToLeft(String code) {
        return RIGHT_TO_LEFT.contains(code);
    }

    /// As [#offered], without those that stand elsewhere on the page.
    public static List<String> offeredBut(Collection<String> shown, Locale reader) {
        return offered(reader).stream()
                .filter(language -> !shown.contains(language))
                .toList();
    }

    /// Codes for a list to choose from, in the order of their names for this reader.
    public static List<String> offered(Locale reader) {
        var order = java.text.Collator.getInstance(reader);
        return OFFERED.stream()
                .sorted((a, b) -> order.compare(displayName(a, reader), displayName(b, reader)))
                .toList();
    }
}
