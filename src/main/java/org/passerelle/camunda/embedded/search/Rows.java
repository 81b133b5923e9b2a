package org.passerelle.camunda.embedded.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a batch of records changes, folded: a row that ten records touch is written once.
final class Rows {

    private final Map<Resource, Map<Object, Row>> rows = new HashMap<>();

    /// A row as a record found it. Writing it twice, as after a crash, does no harm.
    static final class Row {

        private final Resource resource;
        private final Map<String, @Nullable Object> values = new TreeMap<>();
        private boolean isNew;

        private Row(Resource resource, Object key) {
            this.resource = resource;
            values.put(resource.key().name(), key);
        }

        Row set(String field, @Nullable Object value) {
            values.put(resource.field(field).name(), value);
            return this;
        }

        Row setKey(String field, long key) {
            return set(field, key > 0 ? key : null);
        }

        Row setText(String field, @Nullable String text) {
            return set(field, text == null || text.isEmpty() ? null : text);
        }

        Row setTime(String field, long millis) {
            return set(field, millis > 0 ? Instant.ofEpochMilli(millis) : null);
        }

        private Shape shape() {
            return new Shape(resource, isNew, List.copyOf(values.keySet()));
        }
    }

    /// Rows of one shape are written by one statement.
    private record Shape(Resource resource, boolean isNew, List<String> fields) {

        String sql() {
            String key = resource.key().column();
            String columns = columns("%s");
            if (isNew) {
                return "insert into %s (%s) values (%s) on conflict (%s) do update set %s"
                        .formatted(resource.table(), columns, columns("?"), key, columns("%1$s = excluded.%1$s"));
            }
            // The key comes once more at the end
            return "update %s set %s where %s = ?".formatted(resource.table(), columns("%s = ?"), key);
        }

        private String columns(String format) {
            return fields.stream()
                    .map(field -> format.formatted(resource.field(field).column()))
                    .collect(Collectors.joining(", "));
        }
    }

    Row create(Resource resource, Object key) {
        Row row = change(resource, key);
        row.isNew = true;
        return row;
    }

    Row change(Resource resource, Object key) {
        return rows.computeIfAbsent(resource, r -> new LinkedHashMap<>())
                .computeIfAbsent(key, k -> new Row(resource, k));
    }

    void forget(Resource resource, Object key) {
        rows.getOrDefault(resource, new HashMap<>()).remove(key);
    }

    int count() {
        return rows.values().stream().mapToInt(Map::size).sum();
    }

    void write(Connection connection) throws SQLException {
        for (Resource resource : Resources.ALL) {
            Map<Shape, List<Row>> shapes = rows.getOrDefault(resource, Collections.emptyMap()).values().stream()
                    .collect(Collectors.groupingBy(
                            Row::shape, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
            for (Map.Entry<Shape, List<Row>> entry : shapes.entrySet()) {
                write(connection, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void write(Connection connection, Shape shape, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(shape.sql())) {
            for (Row row : rows) {
                int at = 1;
                for (Map.Entry<String, @Nullable Object> value : row.values.entrySet()) {
                    Field field = shape.resource().field(value.getKey());
                    Binder.bind(statement, at++, field.type(), value.getValue());
                }
                if (!shape.isNew()) {
                    Field key = shape.resource().key();
                    Binder.bind(statement, at, key.type(), row.values.get(key.name()));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
