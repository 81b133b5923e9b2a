package org.passerelle.pathway;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/// Keeps a [Happening] as its name and its fields, and reads it again.
@Component
class HappeningRecords {

    /// The houses that have something to tell.
    private static final List<String> HOUSES =
            List.of("org.passerelle.pathway", "org.passerelle.care", "org.passerelle.tasks");

    private final Map<String, Class<? extends Happening>> byName = new TreeMap<>();
    private final JsonMapper json;

    HappeningRecords(JsonMapper json) {
        this.json = json;
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Happening.class));
        for (String house : HOUSES) {
            scanner.findCandidateComponents(house)
                    .forEach(found -> add(Objects.requireNonNull(found.getBeanClassName())));
        }
    }

    private void add(String className) {
        Class<? extends Happening> type =
                ClassUtils.resolveClassName(className, null).asSubclass(Happening.class);
        if (byName.put(type.getSimpleName(), type) != null) {
            throw new IllegalStateException("Two records of the history are called " + type.getSimpleName());
        }
    }

    Collection<Class<? extends Happening>> types() {
        return byName.values();
    }

    String fields(Happening what) {
        return json.writeValueAsString(what);
    }

    Happening read(String name, String fields) {
        Class<? extends Happening> type = byName.get(name);
        if (type == null) {
            throw new IllegalStateException("No record of the history is called " + name);
        }
        return json.readValue(fields, type);
    }

    /// The components in their order, as arguments of the sentence.
    static List<@Nullable Object> values(Happening what) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : what.getClass().getRecordComponents()) {
            values.add(value(component, what));
        }
        return values;
    }

    static @Nullable Object value(RecordComponent component, Happening of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
