package org.passerelle.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database of its own on the one PostgreSQL 18 that this JVM starts for its tests.
///
/// [#migrated()] copies a template that Flyway filled once, so asking for one costs little: take one for each test
/// class. A test with a Spring context says [UsesTestDatabase] instead.
public final class TestDatabase implements JdbcConnectionDetails {

    /// Unpacked once for all tests.
    static final Path PROGRAMS = Path.of("target", "postgres-programs");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /// Nothing in it but what PostgreSQL puts there.
    public static TestDatabase empty() {
        return create("template0");
    }

    /// With all migrations applied.
    public static TestDatabase migrated() {
        return create(Migrated.TEMPLATE);
    }

    public DataSource dataSource() {
        try {
            return TestServer.POSTGRES.database(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return TestServer.POSTGRES.url(name);
    }

    @Override
    public String getUsername() {
        return PostgresServer.USER;
    }

    @Override
    public String getPassword() {
        try {
            return TestServer.POSTGRES.password();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestDatabase create(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        TestDatabase server = new TestDatabase("postgres");
        JdbcClient.create(server.dataSource())
                .sql("create database %s template %s".formatted(name, template))
                .update();
        return new TestDatabase(name);
    }

    private static final class Migrated {

        static final String TEMPLATE = fill();

        private static String fill() {
            TestDatabase template = empty();
            Flyway.configure()
                    .dataSource(template.dataSource())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return template.name;
        }
    }
}
