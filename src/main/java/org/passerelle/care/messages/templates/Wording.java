package org.passerelle.care.messages.templates;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a message, with placeholders like `{day}`; a subject only by mail.
public record Wording(@Nullable String subject, String body) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    Set<String> placeholders() {
        Set<String> names = new TreeSet<>();
        texts().forEach(text -> PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1))));
        return names;
    }

    /// A brace that opens or closes nothing.
    boolean hasALooseBrace() {
        return texts().anyMatch(text -> PLACEHOLDER.matcher(text).replaceAll("").matches("(?s).*[{}].*"));
    }

    Wording filled(Map<String, String> values) {
        return new Wording(subject == null ? null : fill(subject, values), fill(body, values));
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    Stream<String> texts() {
        return subject == null ? Stream.of(body) : Stream.of(subject, body);
    }
}
