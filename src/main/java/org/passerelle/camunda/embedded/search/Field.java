package org.passerelle.camunda.embedded.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One field of a resource: its name in the API, and in snake case the column that holds it.
///
/// @param shown part of the answer of a search
/// @param filtered a filter may ask for it
/// @param sorted a search may be sorted by it
/// @param values what a [Type#CHOICE] may be
/// @param computed what it is worked out from when read, for one that has no column
record Field(
        String name,
        Type type,
        boolean shown,
        boolean filtered,
        boolean sorted,
        List<String> values,
        @Nullable String computed) {

    enum Type {
        /// A 64 bit number that travels as a string, so that no JavaScript client rounds it.
        KEY("bigint"),
        TEXT("text"),
        /// A text of a known list.
        CHOICE("text"),
        INTEGER("integer"),
        FLAG("boolean"),
        TIME("timestamptz"),
        TEXTS("text[]"),
        KEYS("bigint[]"),
        /// Written out as it is. A `text` column, because `jsonb` refuses a NUL that JSON may well hold.
        JSON("text");

        final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        boolean isOrdered() {
            return this == INTEGER || this == TIME;
        }

        boolean isText() {
            return this == TEXT || this == CHOICE;
        }
    }

    static Field key(String name) {
        return of(name, Type.KEY);
    }

    static Field text(String name) {
        return of(name, Type.TEXT);
    }

    static Field integer(String name) {
        return of(name, Type.INTEGER);
    }

    static Field flag(String name) {
        return of(name, Type.FLAG);
    }

    static Field time(String name) {
        return of(name, Type.TIME);
    }

    static Field choice(String name, String... values) {
        return new Field(name, Type.CHOICE, true, true, true, List.of(values), null);
    }

    static Field texts(String name) {
        return new Field(name, Type.TEXTS, true, false, false, List.of(), null);
    }

    static Field json(String name) {
        return new Field(name, Type.JSON, true, false, false, List.of(), null);
    }

    private static Field of(String name, Type type) {
        return new Field(name, type, true, true, true, List.of(), null);
    }

    /// May be filtered by, but not sorted by.
    Field unsorted() {
        return new Field(name, type, shown, filtered, false, values, computed);
    }

    /// Part of the answer, but neither filtered nor sorted by.
    Field onlyShown() {
        return new Field(name, type, true, false, false, values, computed);
    }

    /// Not part of the answer, but a filter may ask for it.
    Field onlyFiltered() {
        return new Field(name, type, false, true, false, values, computed);
    }

    /// Kept for our own use.
    Field hidden() {
        return new Field(name, type, false, false, false, values, computed);
    }

    /// Not stored, but worked out of the other columns of `t`.
    Field computedAs(String sql) {
        return new Field(name, type, shown, filtered, sorted, values, sql);
    }

    /// How a query on `t` says it.
    String sql() {
        return computed == null ? "t." + column() : "(" + computed + ")";
    }

    boolean isStored() {
        return computed == null;
    }

    String column() {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
