package org.passerelle.platform.refusals;

/// Nothing there, or nothing this user may know of. The sentence stands under `notfound.<what>`; the API answers 404.
public final class NotFound extends RuntimeException {

    private final String what;

    public NotFound(String what, Object id) {
        super("No %s %s".formatted(what, id));
        this.what = what;
    }

    public String what() {
        return what;
    }
}
