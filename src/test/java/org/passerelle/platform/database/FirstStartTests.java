package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

class FirstStartTests {

    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    EmbeddedDatabase.class,
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class));

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

        onThisFolder.run(
                next -> assertThat(tableExists(next.getBean(JdbcClient.class))).isFalse());
    }

    @Test
    void whatWasThereAfterTheFirstStartIsThereAfterALaterOneThatFails() {
        onThisFolder.run(first ->
                first.getBean(JdbcClient.class).sql("create table half ()").update());
        onThisFolder.withBean(Failing.class).run(second -> assertThat(second).hasFailed());

        onThisFolder.run(third ->
                assertThat(tableExists(third.getBean(JdbcClient.class))).isTrue());
    }

    private static boolean tableExists(JdbcClient jdbc) {
        return jdbc.sql("select to_regclass('half') is not null")
                .query(Boolean.class)
                .single();
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

        private final JdbcClient jdbc;

        HalfAStory(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public void start() {
            jdbc.sql("create table half ()").update();
            super.start();
        }
    }
}
