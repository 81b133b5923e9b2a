package org.passerelle.platform.forms;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Finds what stands beside a form, by the form's id.
@Service
public class FormAsides {

    private final Map<String, FormAside> byForm;
    private final JsonMapper json;

    FormAsides(ObjectProvider<FormAside> asides, JsonMapper json) {
        this.byForm = asides.stream()
                .flatMap(aside -> aside.formIds().stream().map(formId -> Map.entry(formId, aside)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.json = json;
    }

    public Optional<FormAside.Aside> beside(String schema, UUID pathwayId, Map<String, Object> shown) {
        String formId = json.readTree(schema).path("id").asString("");
        return Optional.ofNullable(byForm.get(formId)).flatMap(aside -> aside.beside(pathwayId, shown));
    }
}
