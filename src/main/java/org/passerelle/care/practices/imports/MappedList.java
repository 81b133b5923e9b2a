package org.passerelle.care.practices.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;

/// A list of one's own: whoever loads it says which of its columns is for what. Columns that are named as [ListField]
/// names them need no word.
final class MappedList implements ListFormat {

    private static final List<ListField> NEEDED = List.of(ListField.NAME, ListField.PHONE);

    private final Map<ListField, String> columns;
    private final Set<String> named;

    private MappedList(Map<ListField, String> columns, Set<String> named) {
        this.columns = columns;
        this.named = named;
    }

    /// Throws [InvalidInput] for a purpose that is none, and for a column that is to serve two.
    static MappedList of(Map<String, @Nullable String> mapping) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<ListField, String> columns = new EnumMap<>(ListField.class);
        for (ListField field : ListField.values()) {
            columns.put(field, field.key());
        }
        Set<String> named = new TreeSet<>();
        mapping.forEach((key, told) -> {
            String column = told == null ? "" : told.strip();
            Optional<ListField> field = ListField.of(key);
            if (field.isEmpty()) {
                problems.add(new FieldProblem("mapping", "import.field", key));
            } else if (!column.isEmpty()) {
                if (!named.add(column)) {
                    problems.add(new FieldProblem("mapping", "import.column-twice", column));
                }
                columns.put(field.get(), column);
            }
        });
        InvalidInput.throwIfAny(problems);
        return new MappedList(columns, named);
    }

    @Override
    public boolean quotes() {
        return true;
    }

    @Override
    public List<String> missing(List<String> header) {
        boolean commune =
                header.contains(column(ListField.COMMUNE_INSEE)) || header.contains(column(ListField.COMMUNE));
        List<String> missing = new ArrayList<>(Stream.concat(NEEDED.stream().map(this::column), named.stream())
                .distinct()
                .filter(column -> !header.contains(column))
                .toList());
        if (!commune && !missing.contains(column(ListField.COMMUNE_INSEE))) {
            missing.add(column(ListField.COMMUNE_INSEE));
        }
        return missing;
    }

    @Override
    public Optional<Map<ListField, String>> read(Function<String, String> cell) {
        Map<ListField, String> line = new EnumMap<>(ListField.class);
        columns.forEach((field, column) -> line.put(field, cell.apply(column)));
        line.values().removeIf(String::isEmpty);
        return Optional.of(line);
    }

    @Override
    public boolean takesElsewhere() {
        return true;
    }

    @Override
    public String column(ListField field) {
        return columns.getOrDefault(field, field.key());
    }
}
