package org.passerelle.care.rights.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;

/// A row as the API tells it: `free.one` of a page is `one` inside `free`, and a number.
final class LawJson {

    private static final Set<String> TEXTS = Set.of("validFrom", "validTo", "source");

    private LawJson() {}

    static Map<String, Object> of(DatedRow<?> row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", row.id());
        row.fields().forEach((name, value) -> {
            int dot = name.indexOf('.');
            if (dot > 0) {
                inner(told, name.substring(0, dot)).put(name.substring(dot + 1), Integer.valueOf(value));
            } else if (!value.isEmpty()) {
                told.put(name, json(name, value));
            }
        });
        return told;
    }

    /// Throws [InvalidInput] with each field that such a row does not have, or whose type is another.
    static Map<String, String> typed(Map<String, ?> told, Set<String> known) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, String> typed = new HashMap<>();
        flatten("", told, typed, problems);
        typed.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(new FieldProblem(name, "field.unknown")));
        InvalidInput.throwIfAny(problems);
        return typed;
    }

    private static void flatten(String path, Map<?, ?> told, Map<String, String> typed, List<FieldProblem> problems) {
        told.forEach((name, value) -> {
            String field = path + name;
            if (value instanceof Map<?, ?> inner && path.isEmpty()) {
                flatten(field + ".", inner, typed, problems);
            } else if (value != null && !expected(field).isInstance(value)) {
                problems.add(new FieldProblem(field, expected(field) == String.class ? "type.text" : "type.number"));
            } else if (value != null) {
                typed.put(field, value.toString());
            }
        });
    }

    private static Class<?> expected(String field) {
        if (field.equals("confirmed")) {
            return Boolean.class;
        }
        return TEXTS.contains(field) ? String.class : Number.class;
    }

    private static Object json(String name, String value) {
        if (name.equals("confirmed")) {
            return Boolean.valueOf(value);
        }
        return TEXTS.contains(name) ? value : Integer.valueOf(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> told, String name) {
        return (Map<String, Object>) told.computeIfAbsent(name, first -> new LinkedHashMap<String, Object>());
    }
}
