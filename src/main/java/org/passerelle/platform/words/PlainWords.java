package org.passerelle.platform.words;

import java.text.Normalizer;

/// Names as they are compared and looked for; `plain_words` in the database does the same.
public final class PlainWords {

    private PlainWords() {}

    /// Accents, case and signs aside: "Sotteville-lès-Rouen" is `sotteville les rouen`.
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean between = false;
        for (char sign : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            String letters = plain(sign);
            if (!letters.isEmpty()) {
                plain.append(between && !plain.isEmpty() ? " " : "").append(letters);
                between = false;
            } else if (!isAccent(sign)) {
                between = true;
            }
        }
        return plain.toString();
    }

    private static String plain(char sign) {
        char small = Character.toLowerCase(sign);
        if (small == 'œ') {
            return "oe";
        } else if (small == 'æ') {
            return "ae";
        }
        return (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9') ? String.valueOf(small) : "";
    }

    private static boolean isAccent(char sign) {
        return sign >= '\u0300' && sign <= '\u036f';
    }
}
