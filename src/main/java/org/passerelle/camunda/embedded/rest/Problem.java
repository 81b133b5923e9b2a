package org.passerelle.camunda.embedded.rest;

import java.util.Map;

/// An answer that is not what was asked for, told as RFC 9457 problem detail.
public final class Problem extends RuntimeException {

    private final int status;
    private final String title;

    public Problem(int status, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
    }

    public static Problem invalid(String detail) {
        return new Problem(400, "INVALID_ARGUMENT", detail);
    }

    public static Problem badRequest(String detail) {
        return new Problem(400, "Bad Request", detail);
    }

    public static Problem notFound(String detail) {
        return new Problem(404, "NOT_FOUND", detail);
    }

    public static Problem unsupported(String what) {
        return new Problem(501, "Not Implemented", "The embedded Camunda does not support " + what);
    }

    int status() {
        return status;
    }

    Answer answer(String path) {
        Map<String, Object> body = Map.of(
                "type",
                "about:blank",
                "title",
                title,
                "status",
                status,
                "detail",
                String.valueOf(getMessage()),
                "instance",
                path);
        return new Answer(status, "application/problem+json", Json.bytes(body));
    }
}
