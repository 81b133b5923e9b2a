package org.passerelle.platform.database;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the database still writes. With a full disk it reads as if nothing were wrong, and loses every answer.
@Component
class DatabaseWrites extends AbstractHealthIndicator {

    private final JdbcClient database;

    DatabaseWrites(JdbcClient database) {
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        database.sql("update write_probe set at = now()").update();
        health.up();
    }
}
