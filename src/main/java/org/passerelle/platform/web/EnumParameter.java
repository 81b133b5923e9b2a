package org.passerelle.platform.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;

/// Codes in addresses: `open` and `OPEN` are the same.
public final class EnumParameter {

    private EnumParameter() {}

    /// Throws [InvalidInput] naming the parameter when there is no such code.
    public static <E extends Enum<E>> E read(Class<E> type, String parameter, String given) {
        return Stream.of(type.getEnumConstants())
                .filter(code -> code.name().equals(given.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(parameter, "option.unknown", given));
    }

    public static <E extends Enum<E>> @Nullable E readIfGiven(Class<E> type, String parameter, @Nullable String given) {
        return given == null || given.isBlank() ? null : read(type, parameter, given);
    }
}
