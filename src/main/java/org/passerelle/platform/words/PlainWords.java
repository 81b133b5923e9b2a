package org.passerelle.platform.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names as they are compared and looked for; `plain_words` in the database does the same.
public final class PlainWords {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    private PlainWords() {}

    /// Accents, case and signs aside: "Sotteville-lès-Rouen" is `sotteville les rouen`.
    public static String of(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return SIGNS.matcher(plain).replaceAll(" ").strip();
    }
}
