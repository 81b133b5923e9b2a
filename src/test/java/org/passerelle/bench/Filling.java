package org.passerelle.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

/// How much of everything a database with so many tasks has.
public record Filling(int tasks) {

    private static final int A_PAGE_AND_MORE = 120;

    private Map<String, Integer> sizes() {
        return Map.of(
                ":tasks",
                tasks,
                ":people",
                tasks / 10,
                ":pathways",
                tasks / 5,
                ":open_pathways",
                Math.max(tasks / 50, A_PAGE_AND_MORE),
                ":open_tasks",
                Math.max(tasks * 3 / 100, 2 * A_PAGE_AND_MORE),
                ":colleagues",
                Math.max(tasks / 1000, 10));
    }

    /// Afterwards the tables are as a night leaves them: vacuumed, with their statistics.
    void into(Connection database) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql());
            statement.execute("vacuum analyze");
        }
    }

    public String sql() throws IOException {
        String sql = read();
        for (Map.Entry<String, Integer> size : sizes().entrySet()) {
            sql = sql.replaceAll(size.getKey() + "\\b", size.getValue().toString());
        }
        return sql;
    }

    private static String read() throws IOException {
        try (InputStream sql = Filling.class.getResourceAsStream("/bench/scale.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
