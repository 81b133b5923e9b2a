package org.passerelle.camunda.embedded.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may command the engine: whoever knows its secret, and no web page. A browser on this machine sends what any page
/// tells it, also to loopback, but it always says which page; and a name made to lead here is not ours.
final class Doorkeeper {

    private static final String UPLOAD = "/v2/deployments";

    private final Set<String> hosts;
    private final @Nullable String authorization;

    /// `authorization` as the header must be; absent for an engine that only runs process tests.
    Doorkeeper(URI address, @Nullable String authorization) {
        this.hosts = Set.of(address.getAuthority(), "localhost:" + address.getPort());
        this.authorization = authorization;
    }

    /// Throws [Problem] before the body is read.
    void check(URI target, Map<String, String> headers) {
        if (!hosts.contains(headers.getOrDefault("host", "").toLowerCase(Locale.ROOT))) {
            throw forbidden("This is not the host you asked for");
        }
        if (headers.containsKey("origin")) {
            throw forbidden("No web page may command the engine");
        }
        if (authorization != null && !isEqual(authorization, headers.getOrDefault("authorization", ""))) {
            throw new Problem(401, "UNAUTHENTICATED", "Only the application that started this engine may command it");
        }
        if (hasBody(headers) && !isUnderstood(target, headers.getOrDefault("content-type", ""))) {
            throw new Problem(415, "Unsupported Media Type", "A request has JSON, a deployment has files");
        }
    }

    private static Problem forbidden(String why) {
        return new Problem(403, "FORBIDDEN", why);
    }

    /// In the same time wherever they differ.
    private static boolean isEqual(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean hasBody(Map<String, String> headers) {
        return headers.containsKey("transfer-encoding")
                || !headers.getOrDefault("content-length", "0").equals("0");
    }

    private static boolean isUnderstood(URI target, String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json")
                || type.endsWith("+json")
                || type.equals("multipart/form-data") && UPLOAD.equals(target.getPath());
    }
}
