package org.passerelle.camunda.embedded.broker;

import java.util.ArrayDeque;
import java.util.Deque;

/// What was opened so far, closed in the opposite order: at the end, or when a start fails half way.
final class ResourceStack implements AutoCloseable {

    private final Deque<AutoCloseable> all = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T opened) {
        all.push(opened);
        return opened;
    }

    @Override
    public void close() {
        RuntimeException failure = null;
        while (!all.isEmpty()) {
            try {
                all.pop().close();
            } catch (Exception e) {
                failure = failure == null ? new IllegalStateException("The engine did not close", e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
