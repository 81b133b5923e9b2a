package org.passerelle.camunda.embedded.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.search.Criterion.Own;
import org.passerelle.camunda.embedded.search.Field.Type;

/// How far the elements of a model have come: in one instance so many times, in all instances of a definition in so
/// many of them. In SQL, `e` is the element and `t` its instance.
final class ElementStatistics {

    static final List<Field> OF_INSTANCE = counting("*");
    static final List<Field> OF_DEFINITION = counting("distinct t.process_instance_key");

    /// An instance and one of its elements: what a filter says of either, and of both within one `$or`, must hold for
    /// the same pair.
    private static final Resource PAIR = Resources.PROCESS_INSTANCE
            .withOnly(
                    "processInstanceKey",
                    "parentProcessInstanceKey",
                    "parentElementInstanceKey",
                    "startDate",
                    "endDate",
                    "state",
                    "hasIncident",
                    "tenantId")
            .withCriteria(criteria());

    private ElementStatistics() {}

    /// The query behind [#OF_DEFINITION], but for its columns.
    static Condition ofDefinition(long definitionKey, @Nullable JsonNode filter) {
        Condition which = Condition.of("t.process_definition_key = ?", Type.KEY, definitionKey)
                .and(new Filter(PAIR).read(filter));
        return new Condition(
                "select %s from camunda.process_instance t join camunda.element_instance e using (process_instance_key)"
                        + " where " + which.sql() + " group by e.element_id order by e.element_id",
                which.bound());
    }

    private static Map<String, Criterion> criteria() {
        Map<String, Criterion> criteria = new LinkedHashMap<>(Resources.PROCESS_INSTANCE.criteria());
        criteria.remove("tags");
        criteria.put("elementId", ofElement("elementId"));
        criteria.put("elementInstanceState", ofElement("state"));
        criteria.put("hasElementInstanceIncident", ofElement("hasIncident"));
        return criteria;
    }

    private static Own ofElement(String name) {
        Field field = Resources.ELEMENT_INSTANCE.field(name);
        return (value, path) -> Filter.of("e." + field.column(), field.type(), field.values(), value, path);
    }

    private static List<Field> counting(String what) {
        return List.of(
                Field.text("elementId").computedAs("e.element_id"),
                count(what, "active", "e.state = 'ACTIVE' and not e.has_incident"),
                count(what, "canceled", "e.state = 'TERMINATED'"),
                count(what, "incidents", "e.state = 'ACTIVE' and e.has_incident"),
                count(what, "completed", "e.state = 'COMPLETED'"));
    }

    private static Field count(String what, String name, String which) {
        return Field.integer(name).computedAs("count(%s) filter (where %s)::integer".formatted(what, which));
    }
}
