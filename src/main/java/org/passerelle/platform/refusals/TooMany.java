package org.passerelle.platform.refusals;

import java.time.Duration;

/// More than anybody needs in so short a time; nothing was shown or changed. The API answers 429.
public final class TooMany extends RuntimeException {

    private final transient Duration wait;

    public TooMany(Duration wait) {
        super("Too many");
        this.wait = wait;
    }

    /// At least one.
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
