package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The server ends under the running product, as it does by itself on a full disk.
@Execution(ExecutionMode.CONCURRENT)
class PostgresWatchTests {

    @TempDir
    private Path folder;

    @Test
    void theServerComesBackAndThePoolWithIt() {
        onThisFolder().run(product -> {
            JdbcClient pool = pool(product);
            assertThat(one(pool)).isEqualTo(1);

            for (int i = 0; i < 2; i++) {
                kill();
                await().ignoreExceptions()
                        .untilAsserted(() -> assertThat(one(pool)).isEqualTo(1));
            }
        });
        assertThat(servers()).isEmpty();
    }

    @Test
    void aProductThatClosesWhileTheServerIsStartedAgainLeavesNoneBehind() {
        onThisFolder().run(_ -> {
            kill();
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> ProcessHandle.current().children().anyMatch(child -> runs(child, "pg_ctl")));
        });
        assertThat(servers()).isEmpty();
    }

    private ApplicationContextRunner onThisFolder() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(EmbeddedDatabase.class, DataSourceAutoConfiguration.class))
                .withPropertyValues("passerelle.data=" + folder, "server.port=0");
    }

    private static JdbcClient pool(ApplicationContext product) throws IOException {
        JdbcConnectionDetails application = product.getBean(JdbcConnectionDetails.class);
        new ApplicationRole(ApplicationRole.NAME)
                .prepare(
                        product.getBean(PostgresServer.class).database("passerelle"),
                        String.valueOf(application.getPassword()),
                        false);
        return JdbcClient.create(product.getBean(DataSource.class));
    }

    private static int one(JdbcClient pool) {
        return pool.sql("select 1").query(Integer.class).single();
    }

    /// It and, as they notice it, its helpers.
    private void kill() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        await().until(() -> servers().isEmpty());
    }

    private List<Long> servers() {
        return ProcessHandle.allProcesses()
                .filter(process -> runs(process, "postgres") && worksIn(process, folder.resolve("postgres")))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .filter(path -> path.endsWith("/" + program))
                .isPresent();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), folder);
        } catch (IOException e) {
            return false;
        }
    }
}
