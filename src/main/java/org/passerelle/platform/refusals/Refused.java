package org.passerelle.platform.refusals;

/// This user may not do this. The sentence stands under `refused.<code>`; the API answers 403.
public final class Refused extends RuntimeException {

    private final String code;

    public Refused(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
