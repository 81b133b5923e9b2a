package org.passerelle.camunda.embedded.broker;

import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationProperties;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.agrona.DirectBuffer;

/// Wakes those who wait for jobs of a type. Jobs are fetched, never pushed.
public final class JobSignals implements JobStreamer {

    private final Map<String, Type> types = new ConcurrentHashMap<>();
    private volatile boolean ended;

    @Override
    public void notifyWorkAvailable(String jobType) {
        Type type = types.get(jobType);
        if (type != null) {
            type.signal();
        }
    }

    @Override
    public Optional<JobStream> streamFor(DirectBuffer jobType, Predicate<JobActivationProperties> filter) {
        return Optional.empty();
    }

    /// Remember it before asking the engine for jobs, so that none arrives unnoticed in between.
    public long seen(String jobType) {
        return types.computeIfAbsent(jobType, _ -> new Type()).seen();
    }

    /// Returns when there may be jobs that [#seen(String)] had not seen, or after the given time.
    public void await(String jobType, long seen, long millis) throws InterruptedException {
        types.computeIfAbsent(jobType, _ -> new Type()).await(seen, millis);
    }

    /// From now on there are no jobs for anybody.
    void end() {
        ended = true;
        wakeAll();
    }

    public boolean haveEnded() {
        return ended;
    }

    /// Lets everybody look again.
    void wakeAll() {
        types.values().forEach(Type::signal);
    }

    private static final class Type {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private long signals;

        void signal() {
            lock.lock();
            try {
                signals++;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        long seen() {
            lock.lock();
            try {
                return signals;
            } finally {
                lock.unlock();
            }
        }

        void await(long seen, long millis) throws InterruptedException {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            lock.lock();
            try {
                while (signals == seen && left > 0) {
                    left = changed.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
