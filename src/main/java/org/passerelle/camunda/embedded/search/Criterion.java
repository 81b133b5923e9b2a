package org.passerelle.camunda.embedded.search;

import com.fasterxml.jackson.databind.JsonNode;

/// Something a filter may ask for beside the fields of the resource.
sealed interface Criterion {

    /// Asks for a field of something else that belongs to the same instance. All that a filter asks of one kind of
    /// thing must hold for the same thing: the element and its state, say.
    record Related(Resource resource, Field field) implements Criterion {}

    /// Asks for something that only this resource knows how to say in SQL. `t` is its table.
    non-sealed interface Own extends Criterion {
        Condition of(JsonNode value, String path);
    }
}
