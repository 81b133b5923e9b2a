package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.ProcessDefinition;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.accounts.Browser;
import org.passerelle.camunda.embedded.EmbeddedCamunda;
import org.passerelle.camunda.embedded.EmbeddedCamundaSettings;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.platform.database.TestDatabase;

/// The jar that `Dockerfile` ships, once it is packed. Camunda's engine may not be used in production: it is not there.
class RealJarIT {

    private static final Path JAR = Path.of(System.getProperty("real.jar"));

    @TempDir
    private Path folder;

    @Test
    void ofCamundaItHoldsTheClientAlone() throws IOException {
        assertThat(libraries().filter(name -> name.startsWith("camunda-") || name.startsWith("zeebe-")))
                .map(name -> name.replaceFirst("-[0-9.]+\\.jar$", ""))
                .containsExactlyInAnyOrder(
                        "camunda-client-java",
                        "zeebe-gateway-protocol-impl",
                        "zeebe-bpmn-model",
                        // Apache License 2.0, as the client; what reads and writes models
                        "camunda-xml-model",
                        "camunda-dmn-model");
        assertThat(libraries())
                .anyMatch(name -> name.startsWith("feel-engine-"))
                .anyMatch(name -> name.startsWith("dmn-engine-"))
                .noneMatch(name -> name.startsWith("rocksdb"));
    }

    @Test
    void nothingOfOursSpeaksToAnEngineInThere() throws IOException {
        assertThat(entries())
                .contains("BOOT-INF/classes/org/passerelle/camunda/RemoteEngine.class")
                .noneMatch(name -> name.contains("/camunda/embedded/") || name.contains("EmbeddedEngine"));
    }

    @Test
    void askedForTheEngineItSaysThatItHasNone() throws Exception {
        Process asked = start("--passerelle.camunda.mode=embedded");

        assertThat(asked.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(asked.exitValue()).isEqualTo(2);
        assertThat(Files.readAllLines(said()))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Cette Passerelle est faite pour l'usage réel et n'a pas de moteur");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void withACamundaElsewhereItDeploysItsModelsAndAFirstTaskIsAnswered() throws Exception {
        int port = freePort();
        Path camundaFolder = Files.createDirectory(folder.resolve("elsewhere"));
        try (EmbeddedCamunda elsewhere = EmbeddedCamunda.start(
                EmbeddedCamundaSettings.of(TestDatabase.empty().dataSource(), camundaFolder)
                        .forProcessTestsOnly())) {
            Process running = start(
                    "--passerelle.camunda.mode=self-managed",
                    "--passerelle.camunda.rest-address=" + elsewhere.address(),
                    "--passerelle.first-account.username=superviseuse",
                    "--passerelle.first-account.password=passerelle-demo",
                    "--server.port=" + port);
            try {
                awaitSignInPage(running, port);
                assertThat(modelsIn(elsewhere)).contains("care-pathway");
                nobodyWhoOnlyLooksIsGivenASession(port);
                aFirstTaskIsAnswered(Api.at(port, "superviseuse"));
            } finally {
                running.destroy();
                assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static void nobodyWhoOnlyLooksIsGivenASession(int port) {
        Browser stranger = new Browser(port);
        stranger.get("/sign-in");
        stranger.get("/tasks");
        assertThat(stranger.session()).isEmpty();
    }

    private static void aFirstTaskIsAnswered(Api first) {
        String pathway = first.pathway(first.person("Lina", "fra"));
        first.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(OffsetDateTime.now()));
        // decided here, with none of the engine's libraries around
        assertThat(first.post("rights/route", Map.of("currentRight", "PUMA_ONLY"))
                        .text("route"))
                .isEqualTo("GP_NOW");
        // the directory of a first day is empty
        first.task(pathway, "Task_WidenSearch");
    }

    private static List<String> modelsIn(EmbeddedCamunda elsewhere) {
        try (CamundaClient client = CamundaClient.newClientBuilder()
                .restAddress(elsewhere.address())
                .preferRestOverGrpc(true)
                .build()) {
            return client.newProcessDefinitionSearchRequest().execute().items().stream()
                    .map(ProcessDefinition::getProcessDefinitionId)
                    .toList();
        }
    }

    private void awaitSignInPage(Process running, int port) {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Awaitility.await().ignoreExceptions().untilAsserted(() -> assertThat(
                            http.send(page, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200));
        } finally {
            assertThat(running.isAlive())
                    .as(() -> "running; it said " + said().toUri())
                    .isTrue();
        }
    }

    private Process start(String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start();
    }

    private Path said() {
        return folder.resolve("said");
    }

    private static Stream<String> libraries() throws IOException {
        return entries()
                .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                .map(name -> name.substring("BOOT-INF/lib/".length()));
    }

    private static Stream<String> entries() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList().stream();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
