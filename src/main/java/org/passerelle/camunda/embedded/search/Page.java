package org.passerelle.camunda.embedded.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.rest.Json;
import org.passerelle.camunda.embedded.rest.Problem;
import org.passerelle.camunda.embedded.search.Field.Type;

/// The `page` of a search: so many from an offset, or so many after or before the place a cursor marks.
///
/// @param place the sort values of the row the cursor marks
record Page(int from, int limit, @Nullable List<@Nullable String> place, boolean backwards) {

    private static final int USUAL = 100;
    private static final int MOST = 10_000;

    /// One field to sort by. What has no value comes last.
    record Order(String column, Type type, boolean ascending) {}

    static Page read(@Nullable JsonNode page) {
        if (page == null || page.isNull()) {
            return new Page(0, USUAL, null, false);
        }
        page.fieldNames().forEachRemaining(name -> {
            if (!List.of("from", "limit", "after", "before").contains(name)) {
                throw Filter.unreadable("page." + name);
            }
        });
        boolean after = page.hasNonNull("after");
        boolean before = page.hasNonNull("before");
        if (after && before) {
            throw Problem.invalid("Both after and before cannot be set at the same time");
        }
        if (page.hasNonNull("from") && (after || before)) {
            throw Problem.invalid("Both after/before and from cannot be set at the same time");
        }
        return new Page(
                number(page, "from", 0),
                number(page, "limit", USUAL),
                after ? decoded(page.get("after")) : before ? decoded(page.get("before")) : null,
                before);
    }

    private static int number(JsonNode page, String name, int absent) {
        JsonNode value = page.path(name);
        if (value.isNull() || value.isMissingNode()) {
            return absent;
        }
        if (!value.isInt()) {
            throw Filter.unreadable("page." + name);
        }
        boolean tooMuch = name.equals("limit") && value.intValue() > MOST;
        if (value.intValue() < 0 || tooMuch) {
            throw Problem.invalid("The value for page.%s is '%d' but must be %s"
                    .formatted(name, value.intValue(), tooMuch ? "at most " + MOST : "a non-negative numeric value"));
        }
        return value.intValue();
    }

    /// Which rows are on the far side of the cursor.
    Condition beyond(List<Order> orders) {
        List<@Nullable String> marks = place;
        if (marks == null) {
            return Condition.ALWAYS;
        }
        if (marks.size() != orders.size()) {
            throw Problem.invalid("The cursor belongs to a search with another sort order");
        }
        List<Condition> any = new ArrayList<>();
        List<Condition> equalSoFar = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            String mark = marks.get(i);
            List<Condition> all = new ArrayList<>(equalSoFar);
            all.add(backwards ? before(order, mark) : after(order, mark));
            any.add(Condition.all(all));
            equalSoFar.add(
                    mark == null
                            ? new Condition(order.column() + " is null", List.of())
                            : Condition.of(order.column() + " = " + parameter(order), Type.TEXT, mark));
        }
        return Condition.any(any);
    }

    private static Condition after(Order order, @Nullable String mark) {
        return mark == null
                ? Condition.NEVER
                : Condition.of(
                        "(%1$s %2$s %3$s or %1$s is null)"
                                .formatted(order.column(), order.ascending() ? ">" : "<", parameter(order)),
                        Type.TEXT,
                        mark);
    }

    private static Condition before(Order order, @Nullable String mark) {
        return mark == null
                ? new Condition(order.column() + " is not null", List.of())
                : Condition.of(
                        "%s %s %s".formatted(order.column(), order.ascending() ? "<" : ">", parameter(order)),
                        Type.TEXT,
                        mark);
    }

    private static String parameter(Order order) {
        return "?::" + order.type().sql;
    }

    /// The order in which to look for the rows of this page; [#inOrder] is the order to show them in.
    String lookingFrom(List<Order> orders) {
        return orders.stream()
                .map(order ->
                        backwards ? said(order, !order.ascending(), "first") : said(order, order.ascending(), "last"))
                .collect(Collectors.joining(", "));
    }

    static String inOrder(List<Order> orders) {
        return orders.stream()
                .map(order -> said(order, order.ascending(), "last"))
                .collect(Collectors.joining(", "));
    }

    private static String said(Order order, boolean ascending, String nulls) {
        return "%s %s nulls %s".formatted(order.column(), ascending ? "asc" : "desc", nulls);
    }

    static String cursor(List<@Nullable String> marks) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        marks.forEach(array::add);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.MAPPER.writeValueAsBytes(array));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<@Nullable String> decoded(JsonNode cursor) {
        try {
            JsonNode array = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(cursor.asText()));
            if (!array.isArray()) {
                throw new IllegalArgumentException();
            }
            List<@Nullable String> marks = new ArrayList<>();
            array.forEach(mark -> marks.add(mark.isNull() ? null : mark.asText()));
            return marks;
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.invalid("Cannot decode pagination cursor '%s'".formatted(cursor.asText()));
        }
    }
}
