package org.passerelle.camunda.embedded.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The next engine, empty and running, made ready while the one before works: tests purge after each test, and to start
/// an engine takes longer than many a test. There is none before the first purge, since most engines see none.
final class WarmPartition implements AutoCloseable {

    /// For the engine before to end, and this one to start.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Ready(Partition partition, Duration clockOffset) {}

    private final EngineClock clock;
    private final WorkingDirectory directory;
    private final Function<Path, Partition> open;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("camunda-spare").daemon().unstarted(task));
    private @Nullable CompletableFuture<Ready> next;

    WarmPartition(EngineClock clock, WorkingDirectory directory, Function<Path, Partition> open) {
        this.clock = clock;
        this.directory = directory;
        this.open = open;
    }

    /// The one made ready, as soon as it is.
    Partition take() {
        CompletableFuture<Ready> prepared = next;
        next = null;
        Ready ready = prepared == null
                ? start()
                : prepared.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (ready.clockOffset().compareTo(clock.offset()) > 0) {
            // what it planned by a clock that was ahead would come too late
            ready.partition().restartProcessor();
        }
        return ready.partition();
    }

    private Ready start() {
        Duration offset = clock.offset();
        return new Ready(open.apply(directory.newState()), offset);
    }

    void replace(Partition used) {
        next = CompletableFuture.supplyAsync(
                () -> {
                    used.close();
                    directory.delete(used.directory());
                    return start();
                },
                thread);
    }

    @Override
    public void close() throws ExecutionException, InterruptedException {
        thread.shutdown();
        if (next != null) {
            next.get().partition().close();
        }
    }
}
