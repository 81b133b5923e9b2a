package org.passerelle.platform.refusals;

import org.jspecify.annotations.Nullable;

/// Whole numbers that somebody typed beside a field.
public final class WholeNumbers {

    private WholeNumbers() {}

    /// Throws [InvalidInput] naming the field when it is none.
    public static @Nullable Integer readIfGiven(String field, @Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : Integer.valueOf(given.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInput(field, "type.number");
        }
    }
}
