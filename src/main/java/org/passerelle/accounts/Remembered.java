package org.passerelle.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What every line of a list asks for and what hardly ever changes: read once a minute. Here a change counts at once
/// ([#forget]), on another node after that minute.
final class Remembered<T> {

    private static final Duration FOR = Duration.ofMinutes(1);

    private record Known<T>(T value, Instant until) {}

    private final Supplier<T> read;
    private final InstantSource time = InstantSource.system();
    private volatile @Nullable Known<T> known;

    Remembered(Supplier<T> read) {
        this.read = read;
    }

    T get() {
        Known<T> now = known;
        if (now == null || !time.instant().isBefore(now.until())) {
            now = new Known<>(read.get(), time.instant().plus(FOR));
            known = now;
        }
        return now.value();
    }

    void forget() {
        known = null;
    }
}
