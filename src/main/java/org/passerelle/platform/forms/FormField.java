package org.passerelle.platform.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One field of a form. `path` leads to its answer, groups with a path of their own included; it is hidden when one of
/// the conditions on it or on a group around it says so; only `shown` when the browser never sends an answer
/// for it; not `kept` when its answer serves whoever handles it and is forgotten then.
record FormField(
        List<String> path,
        FieldType expected,
        boolean required,
        boolean fact,
        boolean kept,
        boolean shownOnly,
        List<Feel.Expression> hiddenIf) {

    String name() {
        return String.join(".", path);
    }

    boolean hiddenAmong(Map<String, Object> answers) {
        return hiddenIf.stream().anyMatch(condition -> condition.about(answers).equals(Optional.of(true)));
    }

    boolean answeredBy(Object answer) {
        return !(required && expected instanceof FieldType.Tick && answer.equals(false));
    }
}
