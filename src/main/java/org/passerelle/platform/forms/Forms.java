package org.passerelle.platform.forms;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Camunda forms on our side of the wire: the same schema the browser renders is checked again here.
@Service
public class Forms {

    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();
    private final Map<String, FormOptions> lists;
    private final JsonMapper json;
    private final Clock clock;
    private final Feel feel;

    Forms(ObjectProvider<FormOptions> lists, JsonMapper json, Clock clock) {
        this.lists = lists.stream().collect(Collectors.toMap(FormOptions::valuesKey, list -> list));
        this.json = json;
        this.clock = clock;
        this.feel = new Feel(clock);
    }

    /// What the form shows: earlier answers and the options of its `valuesKey` lists.
    public Map<String, Object> data(String schema, UUID pathwayId, @Nullable Map<String, Object> earlier) {
        Map<String, Object> data = new HashMap<>(earlier == null ? Map.of() : earlier);
        data.putAll(supplied(read(schema), pathwayId));
        return data;
    }

    /// The schema with its texts in the reader's language, as drawn where there is no translation.
    public String inLanguage(String schema, Locale reader) {
        JsonNode translated = json.readTree(schema);
        if (translated instanceof ObjectNode object) {
            new FormTexts(reader).translate(object);
        }
        return json.writeValueAsString(translated);
    }

    /// Throws [org.passerelle.platform.refusals.InvalidInput] with each field that does not fit the form.
    public Answers check(String schema, UUID pathwayId, Map<String, Object> given) {
        FormSchema form = read(schema);
        return new FormCheck(
                        form,
                        given,
                        supplied(form, pathwayId),
                        (valuesKey, value) -> whyNot(valuesKey, pathwayId, value),
                        ZonedDateTime.now(clock))
                .answers();
    }

    private FormSchema read(String schema) {
        return schemas.computeIfAbsent(schema, text -> FormSchema.read(json.readTree(text), feel));
    }

    private Map<String, List<FormOptions.Option>> supplied(FormSchema form, UUID pathwayId) {
        return form.suppliedLists().stream().collect(Collectors.toMap(key -> key, key -> options(key, pathwayId)));
    }

    private List<FormOptions.Option> options(String valuesKey, UUID pathwayId) {
        FormOptions list = lists.get(valuesKey);
        return list == null ? List.of() : list.options(pathwayId);
    }

    private Optional<String> whyNot(String valuesKey, UUID pathwayId, String value) {
        return Optional.ofNullable(lists.get(valuesKey)).flatMap(list -> list.whyNot(pathwayId, value));
    }
}
