package org.passerelle.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.passerelle.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Passerelle as a script sees it: the REST API over HTTP, signed in as one person. Knows nothing of the code behind.
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    /// Soon at first, then rarely: whoever looks all the time slows down what it waits for.
    private static final int LOOK_AGAIN_MILLIS = 5;

    private static final int LOOK_AGAIN_AT_MOST_MILLIS = 50;

    private static final String PASSWORD = "passerelle-demo";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI base;
    private final String credentials;

    private Api(URI base, String username, String password) {
        this.base = base;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public static Api at(int port, String username) {
        return at(port, username, PASSWORD);
    }

    public static Api at(int port, String username, String password) {
        return new Api(URI.create("http://127.0.0.1:" + port + "/api/v1/"), username, password);
    }

    public Api as(String username) {
        return new Api(base, username, PASSWORD);
    }

    public record Answer(int status, JsonNode body) {

        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public Answer upload(String path, String list, Map<String, String> fields) {
        String boundary = "----part-of-a-list";
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, list, boundary));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public Answer patch(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public String person(String alias, String... languages) {
        return created(post("people", Map.of("alias", alias, "languages", languages, "communeInsee", "76540")));
    }

    public String pathway(String person) {
        return created(post("pathways", Map.of("personId", person, "programme", "CASO", "need", "GP")));
    }

    public JsonNode pathwayNow(String pathway) {
        return ok(get("pathways/" + pathway));
    }

    /// Waits until the pathway offers this task, and answers its id.
    public String task(String pathway, String step) {
        return await(() -> openTask(pathway, step), step + " of " + pathway);
    }

    public Optional<String> openTask(String pathway, String step) {
        return tasks(pathway)
                .filter(task -> task.path("step").asString().equals(step))
                .map(task -> task.path("id").asString())
                .findFirst();
    }

    public List<String> openSteps(String pathway) {
        return tasks(pathway).map(task -> task.path("step").asString()).toList();
    }

    private java.util.stream.Stream<JsonNode> tasks(String pathway) {
        return stream(ok(get("tasks?scope=all&state=open&pathwayId=" + pathway)).path("items"));
    }

    public void complete(String pathway, String step, Map<String, Object> variables) {
        String task = task(pathway, step);
        ok(post("tasks/" + task + "/completion", Map.of("variables", variables)));
    }

    public String firstOption(String task, String valuesKey) {
        return ok(get("tasks/" + task))
                .path("data")
                .path(valuesKey)
                .path(0)
                .path("value")
                .asString();
    }

    /// The product's time, which a training may have moved.
    public OffsetDateTime now() {
        return OffsetDateTime.parse(ok(get("training/clock")).path("now").asString());
    }

    /// Its day, by the clock of those who work with it.
    public LocalDate today() {
        return now().atZoneSameInstant(ZoneId.of("Europe/Paris")).toLocalDate();
    }

    /// Whoever this is, a supervisor does it.
    public void advance(String duration) {
        ok(as("superviseuse").post("training/clock", Map.of("advance", duration)));
    }

    public JsonNode awaitPathway(String pathway, Predicate<JsonNode> condition, String what) {
        return await(() -> Optional.of(pathwayNow(pathway)).filter(condition), what + " of " + pathway);
    }

    /// As a machine waits, until a date.
    public void awaitWait(String pathway, String step) {
        awaitPathway(
                pathway,
                now -> stream(now.path("waiting"))
                        .anyMatch(wait -> wait.path("step").asString().equals(step)),
                step);
    }

    /// With the answer of a good day.
    public void answer(String pathway, String step) {
        String task = task(pathway, step);
        complete(pathway, step, HappyAnswers.to(this, task, step, now()));
    }

    public JsonNode awaitClosed(String pathway) {
        return awaitPathway(pathway, now -> now.path("state").asString().equals("CLOSED"), "the end");
    }

    public static JsonNode ok(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    public static String created(Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.text("id");
    }

    public static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", credentials)
                .header("Accept-Language", "fr");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), body.isBlank() ? JSON.nullNode() : JSON.readTree(body));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static <T> T await(java.util.function.Supplier<Optional<T>> look, String what) {
        long end = System.nanoTime() + Patience.PATIENCE.toNanos();
        int pause = LOOK_AGAIN_MILLIS;
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            try {
                Thread.sleep(pause);
                pause = Math.min(2 * pause, LOOK_AGAIN_AT_MOST_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
