package org.passerelle.camunda.embedded.rest;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with a request, in Camunda's words, and refuses it as a whole.
final class Check {

    static final String DEFAULT_TENANT = "<default>";

    private final List<String> violations = new ArrayList<>();

    Check given(String name, @Nullable Object value) {
        return require(isGiven(value), "No " + name + " provided");
    }

    Check bothGiven(String first, @Nullable Object one, String second, @Nullable Object other) {
        return require(isGiven(one) && isGiven(other), "All [%s, %s] are required".formatted(first, second));
    }

    private static boolean isGiven(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case String text -> !text.isBlank();
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
    }

    Check positive(String name, @Nullable Number value) {
        return require(
                value == null || value.longValue() > 0,
                "The value for %s is '%s' but must be greater than 0".formatted(name, value));
    }

    Check notNegative(String name, @Nullable Number value) {
        return require(
                value == null || value.longValue() >= 0,
                "The value for %s is '%s' but must be greater than or equal to 0".formatted(name, value));
    }

    Check date(String name, @Nullable String value) {
        try {
            if (value != null && !value.isEmpty()) {
                OffsetDateTime.parse(value);
            }
        } catch (DateTimeParseException e) {
            violations.add("The provided %s '%s' cannot be parsed as a date according to RFC 3339, section 5.6"
                    .formatted(name, value));
        }
        return this;
    }

    Check oneOf(String first, @Nullable Object one, String second, @Nullable Object other) {
        require(one != null || other != null, "At least one of [%s, %s] is required".formatted(first, second));
        return require(one == null || other == null, "Only one of [%s, %s] is allowed".formatted(first, second));
    }

    /// Looked at before anything else, and told in a sentence of its own.
    static void tenant(String command, @Nullable String tenant) {
        tenants(command, tenant == null ? List.of() : List.of(tenant));
    }

    static void tenants(String command, @Nullable List<String> tenants) {
        if (tenants == null
                || tenants.stream().allMatch(String::isBlank)
                || tenants.stream().allMatch(DEFAULT_TENANT::equals)) {
            return;
        }
        String which = tenants.size() > 1
                ? "tenant identifiers " + tenants
                : "tenant identifier '%s'".formatted(tenants.getFirst());
        throw Problem.invalid(
                "Expected to handle request %s with %s, but multi-tenancy is disabled".formatted(command, which));
    }

    Check require(boolean right, String otherwise) {
        if (!right) {
            violations.add(otherwise);
        }
        return this;
    }

    void refuse() {
        if (!violations.isEmpty()) {
            throw Problem.invalid(String.join(". ", violations) + ".");
        }
    }
}
