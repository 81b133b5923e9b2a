package org.passerelle.care.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// «Rendez-vous» in the languages of those who come, from `calendar/visit.properties`.
final class VisitWords {

    private static final Properties WORDS = read();

    private VisitWords() {}

    /// In the first of these languages, as ISO 639-3 codes, that has a word; otherwise in French.
    static String in(List<String> languages) {
        return languages.stream()
                .map(WORDS::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> WORDS.getProperty("fra"));
    }

    private static Properties read() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("calendar/visit.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
