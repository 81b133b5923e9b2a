package org.passerelle.camunda.embedded.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.camunda.embedded.search.Field.Type;

/// A piece of SQL that is true or false, with its values beside it: what a client sends never becomes SQL.
record Condition(String sql, List<Bound> bound) {

    /// A value of a type, or with `many` a list of such values.
    record Bound(Type type, Object value, boolean many) {}

    static final Condition ALWAYS = new Condition("true", List.of());
    static final Condition NEVER = new Condition("false", List.of());

    static Condition of(String sql, Type type, Object value) {
        return new Condition(sql, List.of(new Bound(type, value, false)));
    }

    static Condition ofMany(String sql, Type type, List<Object> values) {
        return new Condition(sql, List.of(new Bound(type, values, true)));
    }

    static Condition all(Collection<Condition> conditions) {
        return joined(conditions, " and ", ALWAYS);
    }

    static Condition any(Collection<Condition> conditions) {
        return joined(conditions, " or ", NEVER);
    }

    Condition and(Condition other) {
        return all(List.of(this, other));
    }

    private static Condition joined(Collection<Condition> conditions, String word, Condition whenEmpty) {
        if (conditions.isEmpty()) {
            return whenEmpty;
        }
        List<Bound> bound = new ArrayList<>();
        conditions.forEach(c -> bound.addAll(c.bound()));
        return new Condition(
                conditions.stream().map(Condition::sql).collect(Collectors.joining(word, "(", ")")), bound);
    }
}
