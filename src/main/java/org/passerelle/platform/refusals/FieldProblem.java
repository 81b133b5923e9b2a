package org.passerelle.platform.refusals;

import java.util.List;

/// What is wrong with one field. The sentence stands in the messages under `problem.<code>`.
public record FieldProblem(String field, String code, List<Object> args) {

    public FieldProblem(String field, String code, Object... args) {
        this(field, code, List.of(args));
    }
}
