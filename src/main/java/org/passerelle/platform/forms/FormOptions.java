package org.passerelle.platform.forms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Supplies the list a form names by `valuesKey`, for one pathway at the moment the form is shown or checked.
public interface FormOptions {

    String valuesKey();

    List<Option> options(UUID pathwayId);

    /// Why it does not offer this value now, in the reader's language; absent when it never did.
    default Optional<String> whyNot(UUID pathwayId, String value) {
        return Optional.empty();
    }

    /// Whether one of the lists a form shows has it.
    static boolean offers(Map<String, Object> shown, String value) {
        return shown.values().stream()
                .flatMap(list -> list instanceof List<?> options ? options.stream() : Stream.empty())
                .anyMatch(option ->
                        option instanceof Option offered && offered.value().equals(value));
    }

    /// `about` is what the house that offers it knows of it, for its own [FormAside]: never shown, never sent.
    record Option(
            String value,
            String label,
            @JsonIgnore @Nullable Object about) {

        public Option(String value, String label) {
            this(value, label, null);
        }

        /// What the options of a list are about, in their order.
        public static <T> List<T> about(Map<String, Object> shown, String valuesKey, Class<T> type) {
            return shown.get(valuesKey) instanceof List<?> options
                    ? options.stream()
                            .flatMap(option -> option instanceof Option given ? Stream.ofNullable(given.about()) : null)
                            .filter(type::isInstance)
                            .map(type::cast)
                            .toList()
                    : List.of();
        }
    }
}
