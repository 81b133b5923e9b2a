package org.passerelle.care.rights;

import java.time.LocalDate;
import java.util.Map;

/// A file that was handed in: what silence will mean, and on which day.
public record PendingFile(Silence silence, LocalDate answerDue) {

    /// By the names the model knows them by.
    Map<String, Object> facts() {
        return Map.of("silence", silence.name(), "answerDue", answerDue.toString());
    }
}
