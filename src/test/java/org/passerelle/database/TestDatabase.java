package org.passerelle.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A database of its own on the one PostgreSQL 18 that this JVM starts for its tests.
///
/// [#migrated()] copies a template that Flyway filled once, so asking for one costs little: take one for each test
// class.
/// A test with a Spring context says [UsesTestDatabase] instead.
public final class TestDatabase implements JdbcConnectionDetails {

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
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(getJdbcUrl());
        source.setUser(getUsername());
        source.setPassword(getPassword());
        return source;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(Server.POSTGRES.getPort(), name);
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "";
    }

    private static TestDatabase create(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database %s template %s".formatted(name, template));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(name);
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
