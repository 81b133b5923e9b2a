package org.passerelle.care.messages.templates;

import java.text.Normalizer;
import java.util.Map;

/// How many segments an SMS takes. The phones' own alphabet fits 160 letters into one, any other 70; of several, each
/// loses a few to be put together again (3GPP TS 23.038 and 23.040).
final class SmsLength {

    static final int MOST_SEGMENTS = 2;

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO_PLACES = "^{}\\[~]|€";
    private static final Map<Character, String> LIKE = Map.of(
            '’', "'", '‘', "'", '“', "\"", '”', "\"", '–', "-", '—', "-", '…', "...", '\u00a0', " ", '\u202f', " ");

    private SmsLength() {}

    /// As it leaves: a text in Latin letters loses the accents that the phones' own alphabet lacks, and takes less than
    /// half the room. Any other stays as it is.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char sign : text.toCharArray()) {
            plain.append(isOwn(sign) ? String.valueOf(sign) : like(sign));
        }
        return plain.chars().allMatch(sign -> isOwn((char) sign)) ? plain.toString() : text;
    }

    private static String like(char sign) {
        return LIKE.getOrDefault(
                sign,
                Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    }

    static int segments(String text) {
        String plain = plain(text);
        boolean own = plain.chars().allMatch(sign -> isOwn((char) sign));
        int length = own
                ? plain.chars()
                        .map(sign -> TWO_PLACES.indexOf(sign) < 0 ? 1 : 2)
                        .sum()
                : plain.length();
        int alone = own ? 160 : 70;
        int together = own ? 153 : 67;
        return length <= alone ? 1 : Math.ceilDiv(length, together);
    }

    private static boolean isOwn(char sign) {
        return ALPHABET.indexOf(sign) >= 0 || TWO_PLACES.indexOf(sign) >= 0;
    }
}
