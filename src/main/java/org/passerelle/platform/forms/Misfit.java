package org.passerelle.platform.forms;

import java.util.List;
import org.passerelle.platform.refusals.FieldProblem;

/// An answer that does not fit its field; `code` and `args` make the sentence under `problem.<code>`.
final class Misfit extends Exception {

    private final String code;
    private final transient List<Object> args;

    Misfit(String code, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = List.of(args);
    }

    FieldProblem of(String field) {
        return new FieldProblem(field, code, args);
    }
}
