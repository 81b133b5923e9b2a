package org.passerelle.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether training has moved time, for the line that every page then bears. In real use it never has.
@Component
public class MovedTime {

    private final Clock clock;

    MovedTime(Clock clock) {
        this.clock = clock;
    }

    /// `by` is absent when nobody told.
    public record Moved(
            Instant now, Duration offset, @Nullable String by) {}

    public Optional<Moved> now() {
        return clock instanceof TrainingClock training && !training.offset().isZero()
                ? Optional.of(new Moved(training.instant(), training.offset(), training.movedBy()))
                : Optional.empty();
    }
}
