package org.passerelle.platform.forms;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The texts of a form in another language than the one it was drawn in. A form carries them itself, in the custom
/// properties of each component, so that a designer needs nobody else: `en.label`, `en.dateLabel`, `en.timeLabel`,
/// `en.description`, `en.text`, and `en.value.<option>` for each choice. What has no translation stays as drawn.
final class FormTexts {

    private static final String[] TEXTS = {"label", "dateLabel", "timeLabel", "description", "text"};

    private static final Pattern TRANSLATION = Pattern.compile("[a-z]{2}\\.");

    private final String language;

    FormTexts(Locale reader) {
        this.language = reader.getLanguage() + ".";
    }

    void translate(ObjectNode schema) {
        for (JsonNode component : schema.path("components")) {
            if (component instanceof ObjectNode object) {
                JsonNode words = object.path("properties");
                for (String text : TEXTS) {
                    say(object, text, words.path(language + text));
                }
                for (JsonNode option : object.path("values")) {
                    if (option instanceof ObjectNode choice) {
                        String value = option.path("value").asString("");
                        say(choice, "label", words.path(language + "value." + value));
                    }
                }
                forgetTranslations(words);
                translate(object);
            }
        }
    }

    /// Whoever reads the form reads one language.
    private static void forgetTranslations(JsonNode words) {
        if (words instanceof ObjectNode properties) {
            List.copyOf(properties.propertyNames()).stream()
                    .filter(name -> TRANSLATION.matcher(name).lookingAt())
                    .forEach(properties::remove);
        }
    }

    private static void say(ObjectNode where, String property, JsonNode words) {
        if (words.isString()) {
            where.put(property, words.asString());
        }
    }
}
