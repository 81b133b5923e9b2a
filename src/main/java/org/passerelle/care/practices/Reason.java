package org.passerelle.care.practices;

import java.util.List;

/// What speaks for or against a practice for one person; its sentence stands in the messages under
/// `practices.reason.<code>`. Weight is positive for, negative against; what rules out has none.
record Reason(String code, int weight, boolean rulesOut, List<Object> args) {

    /// Told by their names; INSEE codes.
    record Towns(List<String> communes) {}

    /// Told as somebody wrote it.
    record Quote(String words) {}

    static Reason rulesOut(String code, Object... args) {
        return new Reason(code, 0, true, List.of(args));
    }

    static Reason weighs(int weight, String code, Object... args) {
        return new Reason(code, weight, false, List.of(args));
    }

    boolean isFor() {
        return !rulesOut && weight > 0;
    }

    /// In a widened search a condition only weighs against the practice: someone calls and asks.
    Reason softened() {
        return rulesOut ? new Reason(code, -10, false, args) : this;
    }
}
