package org.passerelle.care.practices.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;

/// A list of one's own: whoever loads it says which of its columns is for what. Columns that are named as [ListField]
/// names them need no word.
final class MappedList implements ListFormat {

    private static final List<ListField> NEEDED = List.of(ListField.NAME, ListField.PHONE);

    private final Map<ListField, String> columns;

    private MappedList(Map<ListField, String> columns) {
        this.columns = columns;
    }

    /// Throws [InvalidInput] for a purpose that is none.
    static MappedList of(Map<String, String> mapping) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<ListField, String> columns = new EnumMap<>(ListField.class);
        for (ListField field : ListField.values()) {
            columns.put(field, field.key());
        }
        mapping.forEach((key, column) -> ListField.of(key)
                .ifPresentOrElse(
                        field -> columns.put(field, column.strip()),
                        () -> problems.add(new FieldProblem("mapping", "import.field", key))));
        InvalidInput.throwIfAny(problems);
        return new MappedList(columns);
    }

    @Override
    public boolean quotes() {
        return true;
    }

    @Override
    public List<String> missing(List<String> header) {
        boolean commune =
                header.contains(column(ListField.COMMUNE_INSEE)) || header.contains(column(ListField.COMMUNE));
        List<String> missing = new ArrayList<>(NEEDED.stream()
                .map(this::column)
                .filter(column -> !header.contains(column))
                .toList());
        if (!commune) {
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
