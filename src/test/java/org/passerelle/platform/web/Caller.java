package org.passerelle.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends anything at all to the API, right or wrong, and shows the whole answer.
final class Caller {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final int port;
    private final String username;

    private Caller(int port, String username) {
        this.port = port;
        this.username = username;
    }

    static Caller at(int port, String username) {
        return new Caller(port, username);
    }

    static Caller nobody(int port) {
        return new Caller(port, "");
    }

    record Answer(int status, String text, HttpHeaders headers) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        String text(String field) {
            return json().path(field).asString("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        boolean isProblem() {
            return header("Content-Type").startsWith("application/problem+json")
                    && json().path("status").asInt() == status
                    && !text("title").isBlank()
                    && !text("detail").isBlank()
                    && text("title").indexOf("api.") < 0
                    && errorsAreSaid()
                    && !text.contains("Exception")
                    && !text.contains("org.passerelle");
        }

        private boolean errorsAreSaid() {
            return StreamSupport.stream(json().path("errors").spliterator(), false)
                    .allMatch(error -> !error.path("message")
                            .asString()
                            .contains(error.path("code").asString()));
        }

        /// Each failing field as "field: code".
        List<String> errors() {
            return StreamSupport.stream(json().path("errors").spliterator(), false)
                    .map(error -> error.path("field").asString() + ": "
                            + error.path("code").asString())
                    .toList();
        }
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, body, "application/json", headers);
    }

    Answer send(String method, String path, String body, String contentType, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), with(headers, "Content-Type", contentType));
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (!username.isEmpty()) {
            byte[] credentials = (username + ":passerelle-demo").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] more = java.util.Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
