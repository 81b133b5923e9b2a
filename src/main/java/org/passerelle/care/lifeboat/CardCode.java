package org.passerelle.care.lifeboat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// The code of a card: fifteen digits by chance and one that tells a slip of the finger from a code. Digits are said on
/// the phone in any language and look like nothing else; in fours, as on a bank card.
record CardCode(String digits) {

    static final int LENGTH = 16;

    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A code has fewer digits than a secret should: whoever reads the table needs long to try them all.
    private static final int ROUNDS = 20_000;

    private static final int BITS = 256;
    private static final byte[] SALT = "passerelle.lifeboat".getBytes(StandardCharsets.US_ASCII);

    /// A quasigroup without fixed points (H. M. Damm): one wrong digit, and two that changed places, are always seen.
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    static CardCode random() {
        StringBuilder digits = new StringBuilder();
        for (int place = 1; place < LENGTH; place++) {
            digits.append(RANDOM.nextInt(10));
        }
        return new CardCode(digits.append(check(digits)).toString());
    }

    /// As somebody typed it, with spaces, dots or dashes; absent when no card can bear it.
    static Optional<CardCode> read(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f.\\-–]", "");
        boolean canBe = digits.matches("[0-9]{" + LENGTH + "}") && check(digits) == 0;
        return canBe ? Optional.of(new CardCode(digits)) : Optional.empty();
    }

    /// In fours.
    String shown() {
        return digits.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /// The same for a right and a wrong one, and as long to make.
    String digest() {
        try {
            PBEKeySpec spec = new PBEKeySpec(digits.toCharArray(), SALT, ROUNDS, BITS);
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return HexFormat.of().formatHex(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "a card's code";
    }

    private static int check(CharSequence digits) {
        int interim = 0;
        for (int at = 0; at < digits.length(); at++) {
            interim = DAMM[interim][digits.charAt(at) - '0'];
        }
        return interim;
    }
}
