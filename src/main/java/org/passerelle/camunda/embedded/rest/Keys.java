package org.passerelle.camunda.embedded.rest;

import org.jspecify.annotations.Nullable;

/// Keys travel as strings.
public final class Keys {

    private Keys() {}

    public static long parse(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Problem.invalid("The provided " + name + " '" + value + "' is not a valid key");
        }
    }

    public static long parseOr(String name, @Nullable String value, long absent) {
        return value == null ? absent : parse(name, value);
    }

    public static @Nullable String text(long key) {
        return key < 0 ? null : Long.toString(key);
    }
}
