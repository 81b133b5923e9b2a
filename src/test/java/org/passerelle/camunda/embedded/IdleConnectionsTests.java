package org.passerelle.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.database.TestDatabase;

/// Connections that ask nothing, as any user of this machine can open them, by the thousand.
class IdleConnectionsTests {

    private static final EmbeddedCamunda CAMUNDA = EmbeddedCamunda.start(
            EmbeddedCamundaSettings.of(TestDatabase.empty().dataSource(), Directories.temporary()));
    private static final Duration A_STRANGERS_TIME = Duration.ofSeconds(10);
    private static final int MOST_CONNECTIONS = 500;

    @AfterAll
    static void stop() {
        CAMUNDA.close();
    }

    @Test
    void whoShowsNoSecretInTimeIsHungUpOnAndWhoShowedItIsNot() throws Exception {
        try (Socket silent = connect();
                Socket trickling = connect();
                Socket refused = connect();
                Socket working = connect();
                Socket waiting = connect()) {
            say(refused, "GET /v2/topology HTTP/1.1\r\n\r\n");
            say(working, "GET /v2/topology" + ofOurs(""));
            assertThat(answer(working)).startsWith("HTTP/1.1 200 ");
            say(waiting, "POST /v2/jobs/activation" + ofOurs("""
                {"type":"none","timeout":1000,"maxJobsToActivate":1,"requestTimeout":14000}\
                """));

            long patience = System.nanoTime() + A_STRANGERS_TIME.plusSeconds(3).toNanos();
            say(trickling, "GET /v2/topology HTTP/1.1\r\nX: ");
            while (System.nanoTime() < patience && !isHungUp(trickling, Duration.ofMillis(500))) {
                say(trickling, "x");
            }

            assertThat(System.nanoTime()).isLessThan(patience);
            assertThat(isHungUp(silent, Duration.ofSeconds(1))).isTrue();
            assertThat(isHungUp(refused, Duration.ofSeconds(1))).isTrue();
            say(working, "GET /v2/topology" + ofOurs(""));
            assertThat(answer(working)).startsWith("HTTP/1.1 200 ");
            assertThat(answer(waiting)).startsWith("HTTP/1.1 200 ").contains("\"jobs\":[]");
        }
    }

    @Test
    void beyondTheMostThatMayBeOpenEachIsClosedAtOnce() throws Exception {
        List<Socket> flood = new ArrayList<>();
        try {
            for (int i = 0; i < MOST_CONNECTIONS + 50; i++) {
                flood.add(connect());
            }

            assertThat(isHungUp(flood.getLast(), Duration.ofSeconds(2))).isTrue();
            assertThat(isHungUp(flood.getFirst(), Duration.ofMillis(1))).isFalse();
        } finally {
            for (Socket one : flood) {
                one.close();
            }
        }
        try (CamundaClient client = Clients.of(CAMUNDA)) {
            await().ignoreExceptions().untilAsserted(() -> assertThat(
                            client.newTopologyRequest().execute().getClusterSize())
                    .isEqualTo(1));
        }
    }

    private static Socket connect() throws IOException {
        return new Socket(
                InetAddress.getByName(CAMUNDA.address().getHost()),
                CAMUNDA.address().getPort());
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String ofOurs(String body) {
        return """
            \sHTTP/1.1\r
            Host: %s\r
            Authorization: %s\r
            Content-Type: application/json\r
            Content-Length: %d\r
            \r
            %s\
            """.formatted(
                        CAMUNDA.address().getAuthority(),
                        ((EngineSecret) CAMUNDA.credentials()).authorization(),
                        body.length(),
                        body);
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        byte[] answer = new byte[16 << 10];
        int length = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(length, 0), StandardCharsets.UTF_8);
    }

    private static boolean isHungUp(Socket socket, Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                // the answer to whoever is refused
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }
}
