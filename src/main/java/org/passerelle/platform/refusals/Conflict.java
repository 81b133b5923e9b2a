package org.passerelle.platform.refusals;

import java.util.List;

/// Right at another moment, not now; nothing was changed. The sentence stands under `conflict.<code>`; the API answers
/// 409.
public final class Conflict extends RuntimeException {

    private final String code;
    private final transient List<Object> args;

    public Conflict(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
