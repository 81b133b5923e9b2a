package org.passerelle.camunda.embedded.rest;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request, its path already matched.
public record HttpCall(
        URI uri, String contentType, Map<String, String> pathValues, byte[] body, ConnectionState caller) {

    /// A path value: `/v2/forms/{formId}` has `formId`.
    public String path(String name) {
        String value = pathValues.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    /// A path value that must be a key.
    public long key(String name) {
        try {
            return Long.parseLong(path(name));
        } catch (NumberFormatException e) {
            throw Problem.badRequest("Failed to convert '%s' with value: '%s'".formatted(name, path(name)));
        }
    }

    /// The body as one of the client's request classes.
    public <T> T body(Class<T> type) {
        return Json.read(body, type);
    }

    /// A query parameter, not decoded: ours are plain words and numbers.
    public @Nullable String query(String name) {
        String query = uri.getRawQuery();
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> pair.substring(name.length() + 1))
                        .findFirst()
                        .orElse(null);
    }
}
