package org.passerelle.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.platform.database.TestDatabase;

/// What a program of this machine or a page in its browser can do at the engine's port: nothing.
class DoorkeeperTests {

    private static final EmbeddedCamunda CAMUNDA = EmbeddedCamunda.start(
            EmbeddedCamundaSettings.of(TestDatabase.empty().dataSource(), Directories.temporary()));
    private static final String JSON = "Content-Type: application/json";

    @AfterAll
    static void stop() {
        CAMUNDA.close();
    }

    @Test
    void ourOwnClientIsHeard() {
        try (CamundaClient client = Clients.of(CAMUNDA)) {
            assertThat(client.newTopologyRequest().execute().getClusterSize()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: Bearer guessed", "Authorization: Basic cGFzc2VyZWxsZTo="})
    void whoDoesNotKnowTheSecretIsRefused(String header) {
        assertRefused(401, move(host(), header, JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:8080"})
    void aPageIsRefusedThoughItKnewTheSecret(String origin) {
        assertRefused(403, move(host(), secret(), "Origin: " + origin, JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host: evil.example:{port}", "Host: 127.0.0.1", ""})
    void aNameMadeToLeadHereIsRefused(String host) {
        String named = host.replace("{port}", String.valueOf(CAMUNDA.address().getPort()));
        assertRefused(403, move(named, secret(), JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: multipart/form-data; boundary=b",
                ""
            })
    void whatAFormCouldSendIsRefused(String contentType) {
        assertRefused(415, move(host(), secret(), contentType));
    }

    /// Two gigabytes are announced, none is sent.
    @Test
    void nothingIsReadOfARequestThatIsRefused() {
        assertThat(ask("POST /v2/deployments", "", host(), "Content-Length: 2147483647", "Expect: 100-continue"))
                .startsWith("HTTP/1.1 401 ");
    }

    @Test
    void nobodyEmptiesAnEngineThatWorks() {
        long epoch = CAMUNDA.epoch();

        assertThat(ask("POST /actuator/cluster/purge", "", host(), secret())).startsWith("HTTP/1.1 501 ");
        assertThat(CAMUNDA.epoch()).isEqualTo(epoch);
    }

    /// Without its secret, but a page and a foreign name are refused there too.
    @Test
    void anEngineForProcessTestsObeysNoPageEither() {
        try (EmbeddedCamunda tests = EmbeddedCamunda.start(
                EmbeddedCamundaSettings.of(TestDatabase.empty().dataSource(), Directories.temporary())
                        .forProcessTestsOnly())) {
            URI at = tests.address();
            String host = "Host: localhost:" + at.getPort();

            assertThat(ask(at, "GET /v2/topology", "", host)).startsWith("HTTP/1.1 200 ");
            assertThat(ask(at, "GET /v2/topology", "", host, "Origin: http://evil.example"))
                    .startsWith("HTTP/1.1 403 ");
            assertThat(ask(at, "GET /v2/topology", "", "Host: evil.example")).startsWith("HTTP/1.1 403 ");
        }
    }

    private static void assertRefused(int status, String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("application/problem+json")
                .doesNotContain("Access-Control");
        assertThat(CAMUNDA.clockOffset()).isEqualTo(Duration.ZERO);
    }

    private static String host() {
        return "Host: " + CAMUNDA.address().getAuthority();
    }

    private static String secret() {
        return CAMUNDA.credentials() instanceof EngineSecret secret ? "Authorization: " + secret.authorization() : "";
    }

    /// By one day.
    private static String move(String... headers) {
        String body = "{\"offsetMilli\":86400000}";
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Length: " + body.length());
        return ask("POST /actuator/clock/add", body, all.toArray(String[]::new));
    }

    private static String ask(String what, String body, String... headers) {
        return ask(CAMUNDA.address(), what, body, headers);
    }

    private static String ask(URI address, String what, String body, String... headers) {
        String head = Stream.of(headers)
                .filter(header -> !header.isEmpty())
                .map(header -> header + "\r\n")
                .collect(Collectors.joining());
        String request = what + " HTTP/1.1\r\nConnection: close\r\n" + head + "\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
