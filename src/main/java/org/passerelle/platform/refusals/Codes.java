package org.passerelle.platform.refusals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Codes that somebody typed, in an address or beside a field: `open` and `OPEN` are the same.
public final class Codes {

    private Codes() {}

    /// Throws [InvalidInput] naming the field when there is no such code.
    public static <E extends Enum<E>> E read(Class<E> type, String field, String given) {
        return Stream.of(type.getEnumConstants())
                .filter(code -> code.name().equals(given.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "option.unknown", given));
    }

    public static <E extends Enum<E>> @Nullable E readIfGiven(Class<E> type, String field, @Nullable String given) {
        return given == null || given.isBlank() ? null : read(type, field, given);
    }

    /// The same, required beside the field when nothing was given.
    public static <E extends Enum<E>> E require(Class<E> type, String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new InvalidInput(field, "required");
        }
        return read(type, field, given);
    }

    public static List<String> names(Enum<?>[] codes) {
        return Stream.of(codes).map(Enum::name).toList();
    }
}
