package org.passerelle.platform.time;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The training clock's offset in the database.
record TrainingTime(JdbcClient jdbc) {

    Duration read() {
        return Duration.ofMillis(jdbc.sql("select offset_millis from training_clock")
                .query(Long.class)
                .single());
    }

    @Nullable
    String by() {
        return jdbc.sql("select moved_by from training_clock")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void write(Duration offset, String by) {
        jdbc.sql("update training_clock set offset_millis = ?, moved_by = ?")
                .params(offset.toMillis(), by)
                .update();
    }
}
