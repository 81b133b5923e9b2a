package org.passerelle.camunda.embedded.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.rest.Answer;
import org.passerelle.camunda.embedded.rest.Json;
import org.passerelle.camunda.embedded.rest.Problem;
import org.passerelle.camunda.embedded.search.Field.Type;
import org.passerelle.camunda.embedded.search.Page.Order;

/// The one search behind all resources: a filter, a sort order and a page become one `select`, its rows JSON.
final class Search {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final DataSource dataSource;

    Search(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param always what holds beside the filter of the request
    Answer search(Resource resource, List<Field> fields, byte[] body, Condition always) throws SQLException {
        JsonNode request = read(body);
        Condition condition = new Filter(resource).read(request.get("filter")).and(always);
        List<Order> orders = orders(resource, request.get("sort"));
        Page page = Page.read(request.get("page"));
        try (Connection connection = dataSource.getConnection()) {
            return new Answer(200, "application/json", found(connection, resource, fields, condition, orders, page));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The one with this key, or a 404.
    Answer get(Resource resource, Object key, List<Field> fields) throws SQLException {
        Condition itself = Condition.of(
                "t.%s = ?".formatted(resource.key().column()), resource.key().type(), key);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select %s from %s t where %s".formatted(columns(fields), resource.table(), itself.sql()))) {
            Binder.bind(statement, itself.bound());
            try (ResultSet row = statement.executeQuery();
                    JsonGenerator json = Json.MAPPER.createGenerator(out)) {
                if (!row.next()) {
                    throw notFound(resource, key);
                }
                write(json, fields, row);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Answer(200, "application/json", out.toByteArray());
    }

    static Problem notFound(Resource resource, Object key) {
        return Problem.notFound("%s with key '%s' not found".formatted(resource.title(), key));
    }

    static JsonNode read(byte[] body) {
        try {
            JsonNode request = body.length == 0 ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(body);
            if (!request.isObject()) {
                throw Problem.badRequest("Failed to read request: a search is a JSON object");
            }
            request.fieldNames().forEachRemaining(name -> {
                if (!List.of("filter", "sort", "page").contains(name)) {
                    throw Filter.unreadable(name);
                }
            });
            return request;
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("Failed to read request: broken JSON");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Order> orders(Resource resource, @Nullable JsonNode sort) {
        List<Order> orders = new ArrayList<>();
        if (sort != null) {
            sort.forEach(one -> orders.add(order(resource, one)));
        }
        // The key last: two rows are never at the same place
        orders.add(order(resource.key(), true));
        return orders;
    }

    private static Order order(Resource resource, JsonNode sort) {
        if (!sort.hasNonNull("field")) {
            throw Problem.invalid("Sort field must not be null");
        }
        Field field = resource.sortable(sort.get("field").asText());
        if (field == null) {
            List<String> known = resource.fields().values().stream()
                    .filter(Field::sorted)
                    .map(Field::name)
                    .toList();
            throw Problem.badRequest("Unexpected value '%s' for enum field 'field'. Use any of the following values: %s"
                    .formatted(sort.get("field").asText(), known));
        }
        String direction = sort.hasNonNull("order") ? sort.get("order").asText() : "ASC";
        return switch (direction.toUpperCase(Locale.ROOT)) {
            case "ASC" -> order(field, true);
            case "DESC" -> order(field, false);
            default ->
                throw Problem.badRequest(
                        "Unexpected value '%s' for enum field 'order'. Use any of the following values: [ASC, DESC]"
                                .formatted(direction));
        };
    }

    private static Order order(Field field, boolean ascending) {
        // Byte by byte, so that the order does not depend on where PostgreSQL was set up
        String column = field.sql() + (field.type().isText() ? " collate \"C\"" : "");
        return new Order(column, field.type(), ascending);
    }

    private static byte[] found(
            Connection connection,
            Resource resource,
            List<Field> fields,
            Condition condition,
            List<Order> orders,
            Page page)
            throws SQLException, IOException {
        long total = count(connection, resource, condition);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeFieldName("items");
            List<List<@Nullable String>> marks = items(connection, json, resource, fields, condition, orders, page);
            json.writeObjectFieldStart("page");
            json.writeNumberField("totalItems", total);
            json.writeBooleanField("hasMoreTotalItems", false);
            json.writeStringField("startCursor", marks.isEmpty() ? null : Page.cursor(marks.getFirst()));
            json.writeStringField("endCursor", marks.isEmpty() ? null : Page.cursor(marks.getLast()));
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static long count(Connection connection, Resource resource, Condition condition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from %s t where %s".formatted(resource.table(), condition.sql()))) {
            Binder.bind(statement, condition.bound());
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static List<List<@Nullable String>> items(
            Connection connection,
            JsonGenerator json,
            Resource resource,
            List<Field> fields,
            Condition condition,
            List<Order> orders,
            Page page)
            throws SQLException, IOException {
        Condition here = condition.and(page.beyond(orders));
        String marks = orders.stream()
                .map(order -> "(%s)::text".formatted(order.column()))
                .collect(Collectors.joining(", "));
        String sql = "select %s, %s from (select t.* from %s t where %s order by %s limit %d offset %d) t order by %s"
                .formatted(
                        columns(fields),
                        marks,
                        resource.table(),
                        here.sql(),
                        page.lookingFrom(orders),
                        page.limit(),
                        page.from(),
                        Page.inOrder(orders));
        List<List<@Nullable String>> places = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Binder.bind(statement, here.bound());
            try (ResultSet row = statement.executeQuery()) {
                json.writeStartArray();
                while (row.next()) {
                    places.add(marks(row, fields.size(), orders.size()));
                    write(json, fields, row);
                }
                json.writeEndArray();
            }
        }
        return places;
    }

    private static List<@Nullable String> marks(ResultSet row, int offset, int count) throws SQLException {
        List<@Nullable String> marks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            marks.add(row.getString(offset + i));
        }
        return marks;
    }

    static String columns(List<Field> fields) {
        return fields.stream().map(Field::sql).collect(Collectors.joining(", "));
    }

    static void write(JsonGenerator json, List<Field> fields, ResultSet row) throws SQLException, IOException {
        json.writeStartObject();
        for (int i = 0; i < fields.size(); i++) {
            json.writeFieldName(fields.get(i).name());
            write(json, fields.get(i).type(), row, i + 1);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Type type, ResultSet row, int at) throws SQLException, IOException {
        Object value = type == Type.TIME ? row.getObject(at, OffsetDateTime.class) : row.getObject(at);
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (type) {
            case KEY -> json.writeString(value.toString());
            case INTEGER -> json.writeNumber((Integer) value);
            case FLAG -> json.writeBoolean((Boolean) value);
            case TIME -> json.writeString(TIME.format((OffsetDateTime) value));
            case JSON -> json.writeRawValue((String) value);
            case TEXTS, KEYS -> {
                json.writeStartArray();
                for (Object each : (Object[]) ((Array) value).getArray()) {
                    json.writeString(each.toString());
                }
                json.writeEndArray();
            }
            case TEXT, CHOICE -> json.writeString((String) value);
        }
    }
}
