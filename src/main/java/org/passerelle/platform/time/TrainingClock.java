package org.passerelle.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The product's clock where training and tests may move time: the application's and the engine's move together.
/// The offset is kept, so that a restart does not turn time back.
public final class TrainingClock extends Clock {

    private final TrainingTime kept;
    private final ZoneId zone;
    private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();
    private volatile Duration offset;
    private volatile @Nullable String movedBy;

    private TrainingClock(TrainingTime kept, ZoneId zone) {
        this.kept = kept;
        this.zone = zone;
        this.offset = kept.read();
        this.movedBy = kept.by();
    }

    /// With the offset that the last run left in the database.
    public static TrainingClock keptIn(JdbcClient jdbc, ZoneId zone) {
        return new TrainingClock(new TrainingTime(jdbc), zone);
    }

    public synchronized void advance(Duration step, String by) {
        move(offset.plus(step), by);
    }

    /// How far ahead of real time; negative is behind.
    public synchronized void move(Duration newOffset, String by) {
        kept.write(newOffset, by);
        movedBy = by;
        // ours first: what the engine's due timers cause must not look like the future to us
        offset = newOffset;
        followers.forEach(follower -> follower.accept(newOffset));
    }

    public Duration offset() {
        return offset;
    }

    /// Who moved it last.
    public @Nullable String movedBy() {
        return movedBy;
    }

    /// Is told each time the clock is moved, with the new offset.
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.offset(Clock.system(other), offset);
    }
}
