package org.passerelle.platform.database;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.passerelle.platform.startup.StartRefused;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What happens to a database before the application works on it. Two roles do it: the owner (`spring.flyway.*`)
/// changes tables and says what the application may do with them, the application (`spring.datasource.*`) does no more.
/// A database that may lose commits, or an application that may change an audit, ends the start with a sentence.
@Configuration(proxyBeanMethods = false)
class MigrationByTheOwner {

    /// The SQLSTATE `invalid_password`.
    private static final String WRONG_PASSWORD = "28P01";

    @Bean
    FlywayMigrationStrategy migrate(DataSource application, JdbcConnectionDetails connection, Environment environment) {
        return flyway -> open(flyway, application, connection, environment);
    }

    private static void open(
            Flyway flyway, DataSource application, JdbcConnectionDetails connection, Environment environment) {
        DataSource owner = flyway.getConfiguration().getDataSource();
        refuseAWrongPassword(owner, owner == application ? "spring.datasource.password" : "spring.flyway.password");
        DurableDatabase.refuseUnsafeSettings(owner);
        ApplicationRole role = new ApplicationRole(Objects.requireNonNullElse(connection.getUsername(), ""));
        String password = Objects.requireNonNullElse(connection.getPassword(), "");
        // not from the pool: it would tell its failure at length before we can
        DataSource alone = new DriverManagerDataSource(connection.getJdbcUrl(), role.name(), password);
        role.prepare(owner, password, letsIn(alone));
        refuseAWrongPassword(alone, "spring.datasource.password");
        DurableDatabase.refuseUnsafeSettings(application);
        flyway.migrate();
        role.grantRows(owner);
        if (Trial.hasItsEngine(environment)) {
            role.grantASchemaForTheEngine(owner);
        }
        ApplicationRole.refuseIfItMayChangeAnAudit(application);
    }

    private static boolean letsIn(DataSource database) {
        try {
            database.getConnection().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void refuseAWrongPassword(DataSource database, String setting) {
        try {
            database.getConnection().close();
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new StartRefused("wrong-password", setting);
            }
            throw new IllegalStateException("The database did not let us in", e);
        }
    }
}
