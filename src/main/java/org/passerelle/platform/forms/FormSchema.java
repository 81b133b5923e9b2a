package org.passerelle.platform.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What a Camunda form asks, read once from its JSON schema.
record FormSchema(String id, List<FormField> fields) {

    /// The `valuesKey` lists that we have to supply.
    Set<String> suppliedLists() {
        return fields.stream()
                .map(FormField::expected)
                .map(FormSchema::options)
                .flatMap(Optional::stream)
                .filter(FieldType.Options.Supplied.class::isInstance)
                .map(options -> ((FieldType.Options.Supplied) options).valuesKey())
                .collect(Collectors.toSet());
    }

    private static Optional<FieldType.Options> options(FieldType expected) {
        return switch (expected) {
            case FieldType.Choice choice -> Optional.of(choice.options());
            case FieldType.Choices choices -> Optional.of(choices.options());
            default -> Optional.empty();
        };
    }

    static FormSchema read(JsonNode schema, Feel feel) {
        Reading reading = new Reading(feel, new ArrayList<>());
        reading.components(schema.path("components"), List.of(), List.of());
        return new FormSchema(schema.path("id").asString(""), List.copyOf(reading.fields()));
    }

    private record Reading(Feel feel, List<FormField> fields) {

        void components(JsonNode components, List<String> path, List<Feel.Expression> hiddenIf) {
            for (JsonNode component : components) {
                component(component, path, plus(hiddenIf, condition(component)));
            }
        }

        private void component(JsonNode component, List<String> path, List<Feel.Expression> hiddenIf) {
            String type = component.path("type").asString("");
            switch (type) {
                case "group" -> components(component.path("components"), join(path, component.path("path")), hiddenIf);
                case "dynamiclist", "filepicker" ->
                    throw new IllegalArgumentException("Forms with a component of type " + type + " cannot be used");
                case "textfield", "textarea" -> add(component, path, TextField.read(component, feel), hiddenIf);
                case "number" -> add(component, path, NumberField.read(component, feel), hiddenIf);
                case "checkbox" -> add(component, path, new FieldType.Tick(), hiddenIf);
                case "select", "radio" -> add(component, path, new FieldType.Choice(options(component)), hiddenIf);
                case "checklist", "taglist" ->
                    add(component, path, new FieldType.Choices(options(component)), hiddenIf);
                case "datetime" -> add(component, path, DateField.read(component), hiddenIf);
                default -> {
                    // texts, images, lines: nothing to answer
                }
            }
        }

        private void add(JsonNode component, List<String> path, FieldType expected, List<Feel.Expression> hiddenIf) {
            fields.add(new FormField(
                    join(path, component.path("key")),
                    expected,
                    component.path("validate").path("required").asBoolean(false),
                    component.path("properties").path("fact").asString("").equals("true"),
                    !component.path("properties").path("kept").asString("").equals("false"),
                    component.path("disabled").asBoolean(false)
                            || component.path("readonly").asBoolean(false),
                    hiddenIf));
        }

        private FieldType.Options options(JsonNode component) {
            String valuesKey = component.path("valuesKey").asString("");
            if (!valuesKey.isEmpty()) {
                return new FieldType.Options.Supplied(valuesKey);
            }
            String counted = component.path("valuesExpression").asString("");
            if (Feel.isExpression(counted)) {
                return new FieldType.Options.Counted(feel.read(counted));
            }
            return new FieldType.Options.Written(component.path("values").values().stream()
                    .map(option -> option.path("value").asString(""))
                    .toList());
        }

        private Optional<Feel.Expression> condition(JsonNode component) {
            return Optional.of(component.path("conditional").path("hide").asString(""))
                    .filter(Feel::isExpression)
                    .map(feel::read);
        }

        private static List<String> join(List<String> path, JsonNode more) {
            List<String> longer = new ArrayList<>(path);
            if (!more.asString("").isEmpty()) {
                longer.addAll(List.of(more.asString("").split("\\.")));
            }
            return List.copyOf(longer);
        }

        private static <T> List<T> plus(List<T> list, Optional<T> one) {
            List<T> longer = new ArrayList<>(list);
            one.ifPresent(longer::add);
            return List.copyOf(longer);
        }
    }
}
