package org.passerelle.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database of its own on the one PostgreSQL 18 that this JVM starts for its tests.
///
/// [#migrated()] copies a template that Flyway filled once, so asking for one costs little: take one for each test
/// class. A test with a Spring context says [UsesTestDatabase] instead.
///
/// Tests work as the application does, in a role that owns no table of ours; [#owner()] may do all.
public final class TestDatabase implements JdbcConnectionDetails {

    /// Unpacked once for all tests.
    public static final Path PROGRAMS = Path.of("target", "postgres-programs");

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
        PGSimpleDataSource application = owner();
        application.setUser(getUsername());
        application.setPassword(getPassword());
        return application;
    }

    public PGSimpleDataSource owner() {
        try {
            return TestServer.POSTGRES.database(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nobody comes in any more, and who was in is out.
    public void goAway() {
        server().sql("alter database %s with allow_connections false".formatted(name))
                .update();
        server().sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(name)
                .query()
                .listOfRows();
    }

    public void comeBack() {
        server().sql("alter database %s with allow_connections true".formatted(name))
                .update();
    }

    private static JdbcClient server() {
        return JdbcClient.create(new TestDatabase("postgres").owner());
    }

    /// Who migrates, for Flyway in a Spring context.
    FlywayConnectionDetails migration() {
        PGSimpleDataSource owner = owner();
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return TestDatabase.this.getJdbcUrl();
            }

            @Override
            public String getUsername() {
                return PostgresServer.OWNER;
            }

            @Override
            public String getPassword() {
                return String.valueOf(owner.getPassword());
            }
        };
    }

    @Override
    public String getJdbcUrl() {
        return TestServer.POSTGRES.url(name);
    }

    @Override
    public String getUsername() {
        return TestServer.APPLICATION.name();
    }

    @Override
    public String getPassword() {
        return TestServer.APPLICATION_PASSWORD;
    }

    private static TestDatabase create(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        server().sql("create database %s template %s".formatted(name, template)).update();
        TestDatabase made = new TestDatabase(name);
        // what may be done in the database as such is not copied from a template
        TestServer.APPLICATION.grantASchemaForTheEngine(made.owner());
        return made;
    }

    private static final class Migrated {

        static final String TEMPLATE = fill();

        private static String fill() {
            TestDatabase template = empty();
            Flyway.configure()
                    .dataSource(template.owner())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            TestServer.APPLICATION.grantRows(template.owner());
            return template.name;
        }
    }
}
