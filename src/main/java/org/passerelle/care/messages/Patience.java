package org.passerelle.care.messages;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How often a message is tried, and how long between.
record Patience(int attempts) {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);

    boolean isOver(int tried) {
        return tried >= attempts;
    }

    /// Twice as long each time, and never less than the other side asks for.
    Duration pause(int tried, @Nullable Duration asked) {
        Duration own = FIRST.multipliedBy(1L << Math.clamp(tried - 1L, 0, 10));
        Duration pause = asked == null || asked.compareTo(own) < 0 ? own : asked;
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
