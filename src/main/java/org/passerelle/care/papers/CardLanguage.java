package org.passerelle.care.papers;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.passerelle.person.Languages;
import org.springframework.core.io.ClassPathResource;

/// The few sentences of a way card in one language, from `way-card/<ISO 639-3>.properties`.
///
/// @param sentences by their names there
record CardLanguage(String code, Map<String, String> sentences) {

    static CardLanguage read(String code) {
        Properties read = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("way-card/" + code + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
            read.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new HashMap<>();
        read.forEach((name, sentence) -> sentences.put(name.toString(), sentence.toString()));
        return new CardLanguage(code, Map.copyOf(sentences));
    }

    public String name() {
        return say("name");
    }

    public String say(String sentence) {
        String said = sentences.get(sentence);
        if (said == null) {
            throw new IllegalArgumentException(code + " does not say " + sentence);
        }
        return said;
    }

    /// How this language writes days.
    public Locale dates() {
        return Languages.locale(code);
    }

    public String direction() {
        return Languages.isRightToLeft(code) ? "rtl" : "ltr";
    }

    /// Another one as soon as a sentence is another one.
    String fingerprint() {
        try {
            byte[] all = new TreeMap<>(sentences).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
