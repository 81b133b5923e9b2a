package org.passerelle.platform.time;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The training clock's offset in the database.
record TrainingTime(JdbcClient jdbc) {

    Duration read() {
        return Duration.ofMillis(jdbc.sql("select offset_millis from training_clock")
                .query(Long.class)
                .single());
    }

    void write(Duration offset) {
        jdbc.sql("update training_clock set offset_millis = ?")
                .param(offset.toMillis())
                .update();
    }
}
