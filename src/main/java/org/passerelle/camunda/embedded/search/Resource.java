package org.passerelle.camunda.embedded.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A kind of thing one can search for, and the table that holds it. The first field is its key.
record Resource(
        String title,
        String path,
        String table,
        Map<String, Field> fields,
        Map<String, Criterion> criteria,
        List<String> indexes) {

    /// A resource of the API; `title` is the word for one of them in "... with key '1' not found".
    static Resource of(String title, String path, Field... fields) {
        return new Resource(
                title,
                path,
                "camunda." + title.toLowerCase(Locale.ROOT).replace(' ', '_'),
                Arrays.stream(fields).collect(Collectors.toMap(Field::name, f -> f, (a, b) -> a, LinkedHashMap::new)),
                Map.of(),
                List.of());
    }

    /// Also lets a filter ask for what is no field of the resource itself.
    Resource withCriteria(Map<String, Criterion> more) {
        return new Resource(title, path, table, fields, more, indexes);
    }

    /// With no more than these fields.
    Resource withOnly(String... names) {
        Map<String, Field> few = new LinkedHashMap<>(fields);
        few.keySet().retainAll(List.of(names));
        return new Resource(title, path, table, few, criteria, indexes);
    }

    /// Each is what `create index` says after the name of the table.
    Resource indexed(String... indexes) {
        return new Resource(title, path, table, fields, criteria, List.of(indexes));
    }

    Field key() {
        return fields.values().iterator().next();
    }

    Field field(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("%s has no field %s".formatted(title, name));
        }
        return field;
    }

    @Nullable
    Field sortable(String name) {
        Field field = fields.get(name);
        return field != null && field.sorted() ? field : null;
    }

    @Nullable
    Field filterable(String name) {
        Field field = fields.get(name);
        return field != null && field.filtered() ? field : null;
    }

    List<Field> shown() {
        return fields.values().stream().filter(Field::shown).toList();
    }

    boolean hasAlternatives() {
        return table.equals(Resources.PROCESS_INSTANCE.table());
    }

    boolean belongsToInstances() {
        return fields.containsKey("processInstanceKey");
    }

    Stream<String> tableAndIndexes() {
        String columns = fields.values().stream()
                .filter(Field::isStored)
                .map(f -> "%s %s%s".formatted(f.column(), f.type().sql, f == key() ? " primary key" : ""))
                .collect(Collectors.joining(", "));
        String name = table.substring(table.indexOf('.') + 1);
        return Stream.concat(
                Stream.of("create table if not exists %s (%s)".formatted(table, columns)),
                indexes.stream().map(index -> "create index if not exists %s_by_%s on %s %s"
                        .formatted(name, index.replaceAll("^\\((\\w+).*", "$1"), table, index)));
    }
}
