package org.passerelle.camunda.embedded.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.rest.Keys;
import org.passerelle.camunda.embedded.rest.Problem;
import org.passerelle.camunda.embedded.search.Criterion.Own;
import org.passerelle.camunda.embedded.search.Criterion.Related;
import org.passerelle.camunda.embedded.search.Field.Type;

/// Reads the `filter` of a search. A value stands for itself or is an object of operators; what is null, and a list
/// that is empty, was not asked for: the Java client sends both.
final class Filter {

    private static final Map<String, String> COMPARISONS = Map.of("$gt", ">", "$gte", ">=", "$lt", "<", "$lte", "<=");

    private final Resource resource;

    Filter(Resource resource) {
        this.resource = resource;
    }

    Condition read(@Nullable JsonNode filter) {
        return filter == null || filter.isNull() ? Condition.ALWAYS : fields(filter, "filter");
    }

    private Condition fields(JsonNode filter, String path) {
        must(filter.isObject(), path);
        List<Condition> conditions = new ArrayList<>();
        Map<Resource, Condition> related = new LinkedHashMap<>();
        filter.properties().stream().filter(e -> isAsked(e.getValue())).forEach(entry -> {
            String at = path + "." + entry.getKey();
            Field field = resource.filterable(entry.getKey());
            switch (field == null ? resource.criteria().get(entry.getKey()) : null) {
                case Own own -> conditions.add(own.of(entry.getValue(), at));
                case Related(Resource other, Field its) ->
                    related.merge(other, of("r." + its.column(), its, entry.getValue(), at), Condition::and);
                case null ->
                    conditions.add(
                            field != null
                                    ? of(field.sql(), field, entry.getValue(), at)
                                    : alternatives(entry.getKey(), entry.getValue(), at));
            }
        });
        related.forEach((other, condition) -> conditions.add(new Condition(
                "exists (select 1 from %s r where r.process_instance_key = t.process_instance_key and %s)"
                        .formatted(other.table(), condition.sql()),
                condition.bound())));
        return Condition.all(conditions);
    }

    private Condition alternatives(String name, JsonNode value, String path) {
        must(name.equals("$or") && value.isArray() && resource.hasAlternatives(), path);
        List<Condition> any = new ArrayList<>();
        value.forEach(filter -> any.add(fields(filter, path)));
        return Condition.any(any);
    }

    private static boolean isAsked(JsonNode value) {
        return !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    private static Condition of(String column, Field field, JsonNode value, String path) {
        return of(column, field.type(), field.values(), value, path);
    }

    static Condition of(String column, Type type, List<String> values, JsonNode value, String path) {
        if (!value.isObject()) {
            return Condition.of(column + " = ?", type, value(type, values, value, path));
        }
        List<Condition> conditions = new ArrayList<>();
        value.properties().stream()
                .filter(e -> isAsked(e.getValue()))
                .forEach(e -> conditions.add(
                        operator(column, type, values, e.getKey(), e.getValue(), path + "." + e.getKey())));
        return Condition.all(conditions);
    }

    private static Condition operator(
            String column, Type type, List<String> values, String operator, JsonNode value, String path) {
        Function<String, Condition> one = sql -> Condition.of(column + sql, type, value(type, values, value, path));
        return switch (operator) {
            case "$eq" -> one.apply(" = ?");
            case "$neq" -> one.apply(" is distinct from ?");
            case "$exists" -> new Condition(column + (flag(value, path) ? " is not null" : " is null"), List.of());
            case "$in" -> Condition.ofMany(column + " = any (?)", type, list(type, values, value, path));
            case "$notIn" ->
                Condition.ofMany(
                        "(%1$s is null or %1$s <> all (?))".formatted(column), type, list(type, values, value, path));
            case "$like" -> {
                must(type.isText(), path);
                yield Condition.of(column + " like ?", Type.TEXT, like(value.asText()));
            }
            case "$gt", "$gte", "$lt", "$lte" -> {
                must(type.isOrdered(), path);
                yield one.apply(" %s ?".formatted(COMPARISONS.get(operator)));
            }
            default -> throw unreadable(path);
        };
    }

    private static List<Object> list(Type type, List<String> values, JsonNode list, String path) {
        must(list.isArray(), path);
        List<Object> read = new ArrayList<>();
        list.forEach(value -> read.add(value(type, values, value, path)));
        return read;
    }

    static boolean flag(JsonNode value, String path) {
        must(value.isBoolean(), path);
        return value.booleanValue();
    }

    private static Object value(Type type, List<String> choices, JsonNode value, String path) {
        must(type == Type.INTEGER ? value.isInt() : type == Type.FLAG || value.isTextual(), path);
        return switch (type) {
            case KEY -> Keys.parse(lastOf(path), value.textValue());
            case INTEGER -> value.intValue();
            case FLAG -> flag(value, path);
            case TIME -> time(value.textValue(), path);
            case CHOICE -> choice(choices, value.textValue(), path);
            default -> value.textValue();
        };
    }

    private static void must(boolean readable, String path) {
        if (!readable) {
            throw unreadable(path);
        }
    }

    static Problem unreadable(String path) {
        return Problem.badRequest("Request property [%s] cannot be parsed".formatted(path));
    }

    private static OffsetDateTime time(String value, String path) {
        try {
            return OffsetDateTime.parse(value);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("The provided %s '%s' cannot be parsed as a date according to RFC 3339, section 5.6"
                    .formatted(lastOf(path), value));
        }
    }

    private static String choice(List<String> choices, String value, String path) {
        if (!choices.contains(value)) {
            throw Problem.badRequest("Unexpected value '%s' for enum field '%s'. Use any of the following values: %s"
                    .formatted(value, lastOf(path), choices));
        }
        return value;
    }

    private static String lastOf(String path) {
        return List.of(path.split("\\.")).stream()
                .filter(part -> !part.startsWith("$"))
                .reduce("", (before, last) -> last);
    }

    /// The API says `*` for any text and `?` for any character, and a backslash takes their meaning away.
    private static String like(String pattern) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '*' -> sql.append('%');
                case '?' -> sql.append('_');
                case '%', '_' -> sql.append('\\').append(c);
                case '\\' -> {
                    char next = i + 1 < pattern.length() ? pattern.charAt(++i) : '\\';
                    sql.append(next == '*' || next == '?' ? "" : "\\").append(next);
                }
                default -> sql.append(c);
            }
        }
        return sql.toString();
    }
}
