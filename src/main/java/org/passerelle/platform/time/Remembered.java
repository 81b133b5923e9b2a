package org.passerelle.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What every line of a list asks for and what hardly ever changes: read once a minute. Here a change counts as soon as
/// it is committed ([#forget]), on another node after that minute.
public final class Remembered<T> {

    private static final Duration FOR = Duration.ofMinutes(1);

    private record Known<T>(T value, Instant until) {}

    private final Supplier<T> read;
    private final InstantSource time = InstantSource.system();
    private @Nullable Known<T> known;
    private int changes;

    public Remembered(Supplier<T> read) {
        this.read = read;
    }

    public T get() {
        int before;
        synchronized (this) {
            if (known != null && time.instant().isBefore(known.until())) {
                return known.value();
            }
            before = changes;
        }
        T value = read.get();
        synchronized (this) {
            // what was read before a change may be the old value
            if (changes == before) {
                known = new Known<>(value, time.instant().plus(FOR));
            }
        }
        return value;
    }

    /// Within a transaction at once for what follows in it, and again when it is over: meanwhile others read the old
    /// value.
    public void forget() {
        forgetNow();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forgetNow();
                }
            });
        }
    }

    private synchronized void forgetNow() {
        known = null;
        changes++;
    }
}
