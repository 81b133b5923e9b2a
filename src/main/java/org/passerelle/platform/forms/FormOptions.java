package org.passerelle.platform.forms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Supplies the list a form names by `valuesKey`, for one pathway at the moment the form is shown or checked.
public interface FormOptions {

    String valuesKey();

    List<Option> options(UUID pathwayId);

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
