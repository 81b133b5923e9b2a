package org.passerelle.care.messages.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A gateway that answers everything a gateway may answer, over a real line.
class SmsGatewayTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-06-10T08:00:00Z");

    private record Asked(String key, String token, JsonNode body) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "{\"id\": \"gw-41\"}";
    private volatile String retryAfter = "";

    @BeforeEach
    void aGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", this::answer);
        server.start();
    }

    @AfterEach
    void closed() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                JSON.readTree(exchange.getRequestBody().readAllBytes())));
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void whatIsTakenHasTheGatewaysReceipt() {
        assertThat(gateway(false).send(letter())).isEqualTo(new Outcome.Accepted("gw-41"));

        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().token()).isEqualTo("Bearer jeton");
        assertThat(asked.getFirst().key()).isEqualTo("key-7");
        assertThat(asked.getFirst().body().path("numero").asString()).isEqualTo("+33639980001");
        assertThat(asked.getFirst().body().path("text").asString()).isEqualTo("ሎሚ ሰዓት 09:30");
    }

    @Test
    void whatIsTakenWithoutAReceiptIsTakenAllTheSame() {
        answer = "merci";

        assertThat(gateway(false).send(letter())).isEqualTo(new Outcome.Accepted(null));
    }

    @ParameterizedTest
    @CsvSource({"400", "404", "422", "302"})
    void whatTheGatewayDoesNotWantIsRefusedForGood(int answered) {
        status = answered;

        assertThat(gateway(false).send(letter())).isEqualTo(new Outcome.Refused("HTTP_" + answered));
    }

    @ParameterizedTest
    @CsvSource({"500", "503", "401", "429"})
    void whatIsSurelyNotTakenComesAgain(int answered) {
        status = answered;

        assertThat(gateway(false).send(letter())).isEqualTo(new Outcome.TryAgain("HTTP_" + answered, null));
    }

    @Test
    void aGatewayThatHasTooMuchToDoSaysWhenToComeAgain() {
        status = 429;
        retryAfter = "120";
        assertThat(gateway(false).send(letter())).isEqualTo(new Outcome.TryAgain("HTTP_429", Duration.ofMinutes(2)));

        retryAfter = "Wed, 10 Jun 2026 08:05:00 GMT";
        assertThat(gateway(false).send(letter())).isEqualTo(new Outcome.TryAgain("HTTP_429", Duration.ofMinutes(5)));

        retryAfter = "bientôt";
        assertThat(gateway(false).send(letter())).isEqualTo(new Outcome.TryAgain("HTTP_429", null));
    }

    @Test
    void whereNobodyListensNothingWasTaken() {
        server.stop(0);

        assertThat(gateway(false).send(letter())).isEqualTo(new Outcome.TryAgain("NO_CONNECTION", null));
    }

    @Test
    void ofAGatewayThatTakesAllAndSaysNothingNobodyKnows() throws IOException {
        try (ServerSocket silent = silent(false)) {
            assertThat(impatient(silent.getLocalPort(), false).send(letter()))
                    .isEqualTo(new Outcome.Unknown("NO_ANSWER"));
        }
    }

    @Test
    void ofALineThatIsCutAfterTheLastByteNobodyKnows() throws IOException {
        try (ServerSocket cut = silent(true)) {
            assertThat(impatient(cut.getLocalPort(), false).send(letter())).isEqualTo(new Outcome.Unknown("NO_ANSWER"));
        }
    }

    @Test
    void aGatewayThatTakesAKeyOnceIsAskedAgain() throws IOException {
        try (ServerSocket silent = silent(false)) {
            assertThat(impatient(silent.getLocalPort(), true).send(letter()))
                    .isEqualTo(new Outcome.TryAgain("NO_ANSWER", null));
        }
        status = 504;
        assertThat(gateway(true).send(letter())).isEqualTo(new Outcome.TryAgain("HTTP_504", null));
        assertThat(gateway(false).send(letter())).isEqualTo(new Outcome.Unknown("HTTP_504"));
    }

    /// Reads what it is sent and says nothing, or cuts the line.
    private static ServerSocket silent(boolean cuts) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try {
                Socket line = server.accept();
                byte[] read = new byte[8192];
                int all = line.getInputStream().read(read);
                if (cuts && all > 0) {
                    Thread.sleep(100);
                    line.close();
                }
            } catch (IOException | InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        return server;
    }

    private SmsGateway gateway(boolean takesOnce) {
        return gateway(server.getAddress().getPort(), takesOnce, "1m");
    }

    private static SmsGateway impatient(int port, boolean takesOnce) {
        return gateway(port, takesOnce, "1s");
    }

    private static SmsGateway gateway(int port, boolean takesOnce, String answerTimeout) {
        var set = new MapConfigurationPropertySource(java.util.Map.of(
                "sms.url",
                "http://127.0.0.1:" + port + "/sms",
                "sms.token",
                "jeton",
                "sms.to-field",
                "numero",
                "sms.takes-once",
                String.valueOf(takesOnce),
                "sms.answer-timeout",
                answerTimeout));
        SmsSettings settings =
                new Binder(set).bind("sms", Bindable.of(SmsSettings.class)).get();
        return new SmsGateway(settings, JSON, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Letter letter() {
        return new Letter(UUID.randomUUID(), "key-7", ChannelKind.SMS, "+33639980001", "tir", null, "ሎሚ ሰዓት 09:30");
    }
}
