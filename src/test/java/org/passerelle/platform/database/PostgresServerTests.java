package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.platform.startup.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

@Execution(ExecutionMode.CONCURRENT)
class PostgresServerTests {

    @TempDir
    Path folder;

    @Test
    void keepsItsDataInAFolderWithSpacesAndAccents() throws IOException {
        Path spaced = Files.createDirectory(folder.resolve("mes données d'essai"));
        try (PostgresServer server = start(spaced)) {
            sql(server).sql("create table kept as select 'é' as letter").update();
        }

        try (PostgresServer server = start(spaced)) {
            assertThat(sql(server)
                            .sql("select letter from kept")
                            .query(String.class)
                            .single())
                    .isEqualTo("é");
        }
    }

    @Test
    void sortsLikeAFrenchDictionary() throws IOException {
        try (PostgresServer server = start(folder)) {
            assertThat(sql(server)
                            .sql("select name from (values ('zoé'), ('Éva'), ('eve'), ('Abel')) as p(name) order by"
                                    + " name")
                            .query(String.class)
                            .list())
                    .containsExactly("Abel", "Éva", "eve", "zoé");
        }
    }

    @Test
    void asksForAPasswordThatOnlyItsOwnerCanRead() throws IOException {
        try (PostgresServer server = start(folder)) {
            var stranger = server.database("postgres");
            stranger.setPassword("guess");

            assertThatThrownBy(stranger::getConnection).hasMessageContaining("authentication");
            assertThat(Files.getPosixFilePermissions(folder.resolve("postgres/passerelle-password")))
                    .hasSize(2);
        }
    }

    @Test
    void endsTheServerOfAKilledProcessAndGoesOnWithWhatItCommitted() throws Exception {
        Process owner = ownerProcess(folder);
        assertThat(owner.inputReader().lines().anyMatch("committed"::equals)).isTrue();
        owner.destroyForcibly().waitFor();
        long abandoned = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        assertThat(ProcessHandle.of(abandoned)).isPresent();

        long begin = System.nanoTime();
        try (DataFolder data = DataFolder.lock(folder);
                PostgresServer server = start(data.path())) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
            assertThat(ProcessHandle.of(abandoned).flatMap(gone -> gone.info().command()))
                    .as("a number that nobody has asked about may stay, its program not")
                    .isEmpty();
            assertThat(sql(server)
                            .sql("select count(*) from kept")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void recoversWhenTheServerItselfWasKilled() throws Exception {
        PostgresServer killed = start(folder);
        sql(killed).sql("create table kept as select 1").update();
        long postmaster = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        ProcessHandle.of(postmaster)
                .ifPresent(
                        dying -> dying.onExit().orTimeout(10, TimeUnit.SECONDS).join());

        try (PostgresServer server = start(folder)) {
            assertThat(sql(server)
                            .sql("select count(*) from kept")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void isNotFooledByAnotherProcessThatGotTheNumberOfADeadServer() throws IOException {
        start(folder).close();
        Path file = folder.resolve("postgres/postmaster.pid");
        Files.writeString(file, "%d\n%s\n".formatted(ProcessHandle.current().pid(), folder.resolve("postgres")));

        try (PostgresServer server = start(folder)) {
            assertThat(sql(server).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void aSecondOwnerOfTheSameFolderIsRefusedInASentence() throws IOException {
        try (DataFolder first = DataFolder.lock(folder)) {
            assertThatThrownBy(() -> DataFolder.lock(first.path()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("tourne déjà sur les données de « " + folder)
                    .hasMessageContaining("already runs on the data in");
        }
    }

    @Test
    void aClusterOfAnotherVersionIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> start(folder)).isInstanceOf(StartRefused.class).hasMessageContaining("PostgreSQL 17");
    }

    @Test
    void settingsThatMayLoseDataAreRefused() throws IOException {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            try (PostgresServer server = PostgresServer.start(folder, TestDatabase.PROGRAMS, Map.of(setting, "off"))) {
                assertThatThrownBy(() -> DurableDatabase.refuseUnsafeSettings(server.database("postgres")))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining(setting + " = off");
            }
        }
    }

    @Test
    void aDatabaseWhoseRoleForgetsCommitsIsRefusedToo() throws IOException {
        try (PostgresServer server = start(folder)) {
            sql(server)
                    .sql("alter role passerelle set synchronous_commit = off")
                    .update();

            assertThatThrownBy(() -> DurableDatabase.refuseUnsafeSettings(server.database("postgres")))
                    .isInstanceOf(StartRefused.class);
        }
    }

    /// A process of its own that owns the folder, commits a row and waits to be killed.
    private static Process ownerProcess(Path folder) throws IOException {
        String java =
                Objects.requireNonNull(ProcessHandle.current().info().command().orElse(null));
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Owner.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static final class Owner {

        private Owner() {}

        public static void main(String[] folder) throws Exception {
            DataFolder data = DataFolder.lock(Path.of(folder[0]));
            PostgresServer server = start(data.path());
            sql(server).sql("create table kept as select 1").update();
            System.out.println("committed");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private static PostgresServer start(Path folder) throws IOException {
        return PostgresServer.start(folder, TestDatabase.PROGRAMS);
    }

    private static JdbcClient sql(PostgresServer server) {
        try {
            return JdbcClient.create(server.database("postgres"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
