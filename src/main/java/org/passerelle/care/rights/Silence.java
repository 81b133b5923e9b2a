package org.passerelle.care.rights;

/// What the law takes silence for, once the time for an answer is over (domain.md §1.3).
public enum Silence {
    REFUSES(CurrentRight.AME),
    GRANTS(CurrentRight.PUMA_C2S);

    private final CurrentRight asked;

    Silence(CurrentRight asked) {
        this.asked = asked;
    }

    static Silence about(CurrentRight asked) {
        return asked == CurrentRight.AME ? REFUSES : GRANTS;
    }

    CurrentRight asked() {
        return asked;
    }
}
