package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.PasserelleApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The product in a process of its own, told to start where it cannot: it says one sentence in each language and ends.
@Execution(ExecutionMode.CONCURRENT)
class StartRefusedTests {

    @TempDir
    private Path folder;

    @Test
    void aSecondPasserelleOnTheSameData() throws Exception {
        try (DataFolder first = DataFolder.lock(folder.resolve("data"))) {
            assertThat(start("--server.port=0", "--passerelle.data=" + first.path()))
                    .isEqualTo(new End(
                            2,
                            List.of(
                                    "Une autre Passerelle tourne déjà sur les données de « %s » : arrêtez-la, ou donnez un autre dossier avec --passerelle.data=DOSSIER."
                                            .formatted(first.path()),
                                    "Another Passerelle already runs on the data in \"%s\": stop it, or give another folder with --passerelle.data=FOLDER."
                                            .formatted(first.path()))));
        }
    }

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThat(start("--server.port=" + port, "--passerelle.data=" + folder.resolve("data")))
                    .isEqualTo(new End(
                            2,
                            List.of(
                                    "Le port %d est déjà pris : libérez-le, ou choisissez-en un autre avec --server.port=PORT."
                                            .formatted(port),
                                    "Port %d is already taken: free it, or choose another one with --server.port=PORT."
                                            .formatted(port))));
            assertThat(folder.resolve("data/postgres")).doesNotExist();
        }
    }

    @Test
    void aSecretThatEveryoneKnows() throws Exception {
        End end = start("--passerelle.database.mode=external", "--spring.datasource.password=postgres");

        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(end.said())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Le réglage spring.datasource.password a une valeur");
    }

    /// By an owner who may not give the role another password.
    @Test
    void aPasswordThatTheDatabaseRefuses() throws Exception {
        TestDatabase database = TestDatabase.empty();
        JdbcClient.create(database.owner())
                .sql("create role keeper login password 'kept-by-the-keeper'")
                .update();

        End end = start(
                "--passerelle.database.mode=external",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=guessed-by-somebody",
                "--spring.flyway.user=keeper",
                "--spring.flyway.password=kept-by-the-keeper",
                "--passerelle.data=" + folder.resolve("data"));

        assertThat(end.said())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("La base de données refuse le mot de passe du réglage spring.datasource.password");
        assertThat(end.exitCode()).isEqualTo(2);
    }

    @Test
    void everySentenceExistsInBothLanguages() {
        assertThat(ResourceBundle.getBundle("messages.startup_en").keySet())
                .isEqualTo(ResourceBundle.getBundle("messages.startup").keySet());
    }

    private record End(int exitCode, List<String> said) {}

    private End start(String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                withoutTests(),
                PasserelleApplication.class.getName()));
        command.addAll(List.of(settings));
        Path said = folder.resolve("said");
        int exitCode = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        return new End(exitCode, Files.readAllLines(said));
    }

    /// The tests' quieter log settings would hide what a person sees.
    private static String withoutTests() {
        return System.getProperty("java.class.path")
                .replace(Path.of("target", "test-classes").toString(), "no-tests");
    }
}
