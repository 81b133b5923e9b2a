package org.passerelle.camunda.embedded.broker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What was opened so far, closed in the opposite order: at the end, or when a start fails half way.
///
/// Nobody waits for ever: what does not close in time is left, and told with where it stands.
final class ResourceStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Deque<AutoCloseable> all = new ArrayDeque<>();
    private final Duration patience;

    ResourceStack() {
        this(PATIENCE);
    }

    ResourceStack(Duration patience) {
        this.patience = patience;
    }

    <T extends AutoCloseable> T add(T opened) {
        all.push(opened);
        return opened;
    }

    @Override
    public void close() {
        RuntimeException failure = null;
        while (!all.isEmpty()) {
            try {
                closeInTime(all.pop());
            } catch (ExecutionException | TimeoutException e) {
                failure = failure == null ? new IllegalStateException("The engine did not close", e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void closeInTime(AutoCloseable part) throws ExecutionException, TimeoutException {
        FutureTask<Boolean> closing = new FutureTask<>(() -> {
            part.close();
            return true;
        });
        Thread thread = Thread.ofPlatform().name("camunda-close").daemon().start(closing);
        try {
            await(closing);
        } catch (TimeoutException e) {
            TimeoutException late = new TimeoutException("After " + patience + " it is still here:");
            late.setStackTrace(thread.getStackTrace());
            thread.interrupt();
            throw late;
        }
    }

    /// Also when interrupted, since the next part may only be closed after this one.
    private void await(FutureTask<Boolean> closing) throws ExecutionException, TimeoutException {
        long giveUp = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    closing.get(giveUp - System.nanoTime(), TimeUnit.NANOSECONDS);
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
