package org.passerelle.platform.forms;

import java.util.Map;

/// Accepted answers of a form. Its handler hears `all`; `kept` stay with the task, which is all but those of fields the
/// form marks with `"kept": "false"`; `facts` (fields marked so in the form) may also go to the engine.
public record Answers(String formId, Map<String, Object> all, Map<String, Object> kept, Map<String, Object> facts) {

    /// What is not kept is not written in a log either.
    @Override
    public String toString() {
        return "Answers to " + formId;
    }
}
