package org.passerelle.platform.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers inside answers: groups of a form may have a path of their own.
final class Nested {

    private Nested() {}

    static @Nullable Object get(Map<String, Object> answers, List<String> path) {
        Object at = answers;
        for (String step : path) {
            if (!(at instanceof Map<?, ?> inner)) {
                return null;
            }
            at = inner.get(step);
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> answers, List<String> path, @Nullable Object value) {
        Map<String, Object> at = answers;
        for (String step : path.subList(0, path.size() - 1)) {
            at = (Map<String, Object>) at.computeIfAbsent(step, first -> new LinkedHashMap<String, Object>());
        }
        at.put(path.getLast(), value);
    }
}
