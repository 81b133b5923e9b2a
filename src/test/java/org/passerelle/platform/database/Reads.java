package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Watches which of these tables the transaction of a test goes through as a whole.
public record Reads(JdbcClient database, List<String> tables) {

    private record Reading(String table, long rows) {}

    /// At most so many statements, and each answered from an index.
    public void atMost(int statements, Callable<?> work) {
        List<Reading> before = readings();
        assertThat(StatementCount.during(work)).isBetween(1, statements);
        assertThat(readings()).isEqualTo(before);
    }

    /// How many rows this transaction has read by going through a whole table so far.
    private List<Reading> readings() {
        return database.sql("""
            select relname as "table", seq_tup_read as rows from pg_stat_xact_user_tables
            where relname = any(:tables) order by relname
            """)
                .param("tables", tables.toArray(String[]::new))
                .query(Reading.class)
                .list();
    }
}
