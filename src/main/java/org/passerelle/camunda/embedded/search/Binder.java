package org.passerelle.camunda.embedded.search;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.search.Condition.Bound;
import org.passerelle.camunda.embedded.search.Field.Type;

/// Hands values to a statement as PostgreSQL wants them.
final class Binder {

    /// Later than any date anybody means, early enough for PostgreSQL: a lock "for ever" ends beyond what it can hold.
    private static final OffsetDateTime END_OF_TIME = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private Binder() {}

    static void bind(PreparedStatement statement, List<Bound> values) throws SQLException {
        int at = 1;
        for (Bound bound : values) {
            if (bound.many()) {
                statement.setArray(at++, array(statement, elementType(bound.type()), (Collection<?>) bound.value()));
            } else {
                bind(statement, at++, bound.type(), bound.value());
            }
        }
    }

    static void bind(PreparedStatement statement, int at, Type type, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.OTHER);
            return;
        }
        switch (type) {
            case KEY -> statement.setLong(at, (Long) value);
            case INTEGER -> statement.setInt(at, (Integer) value);
            case FLAG -> statement.setBoolean(at, (Boolean) value);
            case TIME -> statement.setObject(at, inUtc(value));
            case TEXTS -> statement.setArray(at, array(statement, "text", held((Collection<?>) value)));
            case KEYS -> statement.setArray(at, array(statement, "bigint", (Collection<?>) value));
            case TEXT, CHOICE, JSON -> statement.setString(at, held((String) value));
        }
    }

    /// PostgreSQL holds any text but one with a NUL in it.
    private static String held(String text) {
        return text.replace("\0", "");
    }

    private static List<String> held(Collection<?> texts) {
        return texts.stream().map(text -> held((String) text)).toList();
    }

    private static OffsetDateTime inUtc(Object time) {
        OffsetDateTime utc = time instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : (OffsetDateTime) time;
        return utc.isAfter(END_OF_TIME) ? END_OF_TIME : utc;
    }

    private static String elementType(Type type) {
        return type == Type.TEXTS ? "text" : type == Type.KEYS ? "bigint" : type.sql;
    }

    private static Array array(PreparedStatement statement, String elementType, Collection<?> values)
            throws SQLException {
        return statement.getConnection().createArrayOf(elementType, values.toArray());
    }
}
