package org.passerelle.camunda.embedded.rest;

import java.nio.charset.StandardCharsets;

/// What goes back over the wire.
public record Answer(int status, String contentType, byte[] body) {

    public static Answer json(Object body) {
        return json(200, body);
    }

    public static Answer json(int status, Object body) {
        return new Answer(status, "application/json", Json.bytes(body));
    }

    public static Answer text(String contentType, String body) {
        return new Answer(200, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer noContent() {
        return new Answer(204, "application/json", new byte[0]);
    }
}
