package org.passerelle.care.practices.imports;

import java.util.List;

/// The list as a whole cannot be read; nothing of it was taken. The sentence stands under `problem.<code>`.
final class UnreadableList extends RuntimeException {

    private final String code;
    private final transient List<Object> args;

    UnreadableList(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    String code() {
        return code;
    }

    List<Object> args() {
        return args;
    }
}
