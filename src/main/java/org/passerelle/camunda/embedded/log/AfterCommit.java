package org.passerelle.camunda.embedded.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// Actions waiting for a position to be committed, first come first served.
final class AfterCommit {

    private record Waiting(long position, Runnable action) {}

    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private long reached = Long.MIN_VALUE;

    /// @return whether the action has to wait; else it may run now
    synchronized boolean add(long position, long committed, Runnable action) {
        boolean waits = position > Math.max(reached, committed);
        if (waits) {
            waiting.add(new Waiting(position, action));
        }
        return waits;
    }

    synchronized void restart() {
        waiting.clear();
        reached = Long.MIN_VALUE;
    }

    void run(long committed) {
        List<Runnable> due = new ArrayList<>();
        synchronized (this) {
            reached = committed;
            while (!waiting.isEmpty() && waiting.element().position() <= committed) {
                due.add(waiting.remove().action());
            }
        }
        due.forEach(Runnable::run);
    }
}
