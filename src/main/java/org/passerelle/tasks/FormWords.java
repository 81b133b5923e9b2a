package org.passerelle.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.platform.words.Sentences;

/// What the form viewer says in English of its own accord, and where our words for it stand in the messages.
final class FormWords {

    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("Select", "form.select");
        KEYS.put("Search", "form.search");
        KEYS.put("No results", "form.no-results");
        KEYS.put("All values selected", "form.all-selected");
        KEYS.put("Nothing to show.", "form.nothing");
        KEYS.put("No content to show.", "form.nothing");
        KEYS.put("Remove tag", "form.remove");
        KEYS.put("Increment", "form.increment");
        KEYS.put("Decrement", "form.decrement");
        KEYS.put("Date and time must both be entered.", "form.date-and-time");
        KEYS.put("Field is required.", "form.required");
        KEYS.put("Field must have minimum value of {value}.", "form.min");
        KEYS.put("Field must have maximum value of {value}.", "form.max");
        KEYS.put("Field must have minimum length of {value}.", "form.min-length");
        KEYS.put("Field must have maximum length of {value}.", "form.max-length");
        KEYS.put("Field must match pattern {value}.", "form.pattern");
        KEYS.put("Field must be a valid international phone number. (e.g. +4930664040900)", "form.phone");
        KEYS.put("Field must be a valid email.", "form.email");
        KEYS.put("Value is not a number.", "form.number");
        KEYS.put("Value is expected to be an integer.", "form.integer");
        KEYS.put("correct", "tasks.correct");
        KEYS.put("offline", "tasks.offline");
        KEYS.put("failed", "tasks.failed");
        KEYS.put("signedOut", "tasks.signed-out");
        KEYS.put("signIn", "tasks.sign-in");
        KEYS.put("back", "tasks.back");
    }

    private FormWords() {}

    static Map<String, String> in(Sentences sentences) {
        Map<String, String> words = new LinkedHashMap<>();
        KEYS.forEach((source, key) -> words.put(source, sentences.say(key)));
        return words;
    }
}
