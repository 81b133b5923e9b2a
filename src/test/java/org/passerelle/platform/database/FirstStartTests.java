package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

@Execution(ExecutionMode.CONCURRENT)
class FirstStartTests {

    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(EmbeddedDatabase.class, DataSourceAutoConfiguration.class));

    @TempDir
    private Path folder;

    private ApplicationContextRunner onThisFolder;

    @BeforeEach
    void choose() {
        onThisFolder = product.withPropertyValues("passerelle.data=" + folder, "server.port=0");
    }

    @Test
    void aFirstStartThatWasCutShortLeavesNothingToTheNext() {
        onThisFolder
                .withBean(HalfAStory.class)
                .run(cutShort -> assertThat(cutShort).hasFailed().getFailure().hasStackTraceContaining("half a story"));

        onThisFolder.run(next -> assertThat(tableExists(next)).isFalse());
    }

    @Test
    void whatWasThereAfterTheFirstStartIsThereAfterALaterOneThatFails() {
        onThisFolder.run(first ->
                sql(first.getBean(PostgresServer.class), "create table half ()").update());
        onThisFolder.withBean(Failing.class).run(second -> assertThat(second).hasFailed());

        onThisFolder.run(third -> assertThat(tableExists(third)).isTrue());
    }

    private static boolean tableExists(ApplicationContext context) {
        return sql(context.getBean(PostgresServer.class), "select to_regclass('half') is not null")
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient.StatementSpec sql(PostgresServer server, String sql) {
        try {
            return JdbcClient.create(server.database("passerelle")).sql(sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static class Failing implements SmartLifecycle {

        @Override
        public void start() {
            throw new IllegalStateException("half a story");
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }

        @Override
        public int getPhase() {
            return 1000;
        }
    }

    private static class HalfAStory extends Failing {

        private final PostgresServer server;

        HalfAStory(PostgresServer server) {
            this.server = server;
        }

        @Override
        public void start() {
            sql(server, "create table half ()").update();
            super.start();
        }
    }
}
