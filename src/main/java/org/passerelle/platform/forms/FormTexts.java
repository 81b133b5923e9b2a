package org.passerelle.platform.forms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The texts of a form in another language than the one it was drawn in. A text stands under
/// `form.<form>.<field>.label`, `.description`, `.timeLabel` or `.value.<option>`, a paragraph under
/// `form.<form>.<component>.text`; what has no translation stays as drawn.
final class FormTexts {

    private final MessageSource messages;
    private final Locale reader;
    private final String form;

    FormTexts(MessageSource messages, Locale reader, JsonNode schema) {
        this.messages = messages;
        this.reader = reader;
        this.form = "form." + schema.path("id").asString("");
    }

    void translate(ObjectNode schema) {
        say(schema, "title", form + ".title");
        components(schema);
    }

    private void components(ObjectNode parent) {
        for (JsonNode component : parent.path("components")) {
            if (component instanceof ObjectNode object) {
                component(object);
                components(object);
            }
        }
    }

    private void component(ObjectNode component) {
        String field =
                form + "." + component.path("key").asString(component.path("id").asString(""));
        say(component, component.has("dateLabel") ? "dateLabel" : "label", field + ".label");
        say(component, "description", field + ".description");
        say(component, "timeLabel", field + ".timeLabel");
        say(component, "text", field + ".text");
        for (JsonNode option : component.path("values")) {
            if (option instanceof ObjectNode choice) {
                say(choice, "label", field + ".value." + option.path("value").asString(""));
            }
        }
    }

    private void say(ObjectNode where, String property, String key) {
        @Nullable String words = messages.getMessage(key, null, null, reader);
        if (words != null) {
            where.put(property, words);
        }
    }
}
