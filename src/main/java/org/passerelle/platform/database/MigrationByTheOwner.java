package org.passerelle.platform.database;

import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// What happens to a database before the application works on it. Two roles do it: the owner (`spring.flyway.*`)
/// changes tables and says what the application may do with them, the application (`spring.datasource.*`) does no more.
/// A database that may lose commits, or an application that may change an audit, ends the start with a sentence.
@Configuration(proxyBeanMethods = false)
class MigrationByTheOwner {

    @Bean
    FlywayMigrationStrategy migrate(DataSource application, JdbcConnectionDetails connection, Environment environment) {
        return flyway -> open(flyway, application, connection, environment);
    }

    private static void open(
            Flyway flyway, DataSource application, JdbcConnectionDetails connection, Environment environment) {
        DataSource owner = flyway.getConfiguration().getDataSource();
        DurableDatabase.refuseUnsafeSettings(owner);
        ApplicationRole role = new ApplicationRole(Objects.requireNonNullElse(connection.getUsername(), ""));
        role.prepare(owner, Objects.requireNonNullElse(connection.getPassword(), ""));
        DurableDatabase.refuseUnsafeSettings(application);
        flyway.migrate();
        role.grantRows(owner);
        if (Trial.hasItsEngine(environment)) {
            role.grantASchemaForTheEngine(owner);
        }
        ApplicationRole.refuseIfItMayChangeAnAudit(application);
    }
}
