package org.passerelle.platform.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.passerelle.platform.refusals.TooMany;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// How fast one account may look people up: searches, and answers that tell a number. Thirty at once, ninety a minute;
/// a mediator who opens sixty pages a minute never meets it, a script that copies the register does
/// (`reliability.md` S12).
@Component
public class ReadLimit {

    /// Told when somebody meets the limit, once until they have stopped.
    public record Met(String who) {}

    static final int AT_ONCE = 30;
    static final Duration ONE_MORE_EACH = Duration.ofMillis(667);
    private static final int MOST_REMEMBERED = 2_000;

    private final InstantSource time;
    private final ApplicationEventPublisher events;

    /// When each account will have all its room again.
    private final SequencedMap<String, Used> used = new LinkedHashMap<>();

    private record Used(Instant until, boolean told) {}

    @Autowired
    ReadLimit(ApplicationEventPublisher events) {
        this(InstantSource.system(), events);
    }

    ReadLimit(InstantSource time, ApplicationEventPublisher events) {
        this.time = time;
        this.events = events;
    }

    /// Throws [TooMany] when there is no room for one more.
    public void count(String who) {
        Duration wait = wait(who);
        if (wait.isPositive()) {
            throw new TooMany(wait);
        }
    }

    private Duration wait(String who) {
        Instant now = time.instant();
        boolean first;
        Duration wait;
        synchronized (used) {
            Used before = used.getOrDefault(who, new Used(now, false));
            Instant from = before.until().isAfter(now) ? before.until() : now;
            Instant until = from.plus(ONE_MORE_EACH);
            wait = Duration.between(now.plus(ONE_MORE_EACH.multipliedBy(AT_ONCE)), until);
            if (!wait.isPositive()) {
                used.putLast(who, new Used(until, false));
                if (used.size() > MOST_REMEMBERED) {
                    used.pollFirstEntry();
                }
                return Duration.ZERO;
            }
            first = !before.told();
            used.putLast(who, new Used(before.until(), true));
        }
        if (first) {
            events.publishEvent(new Met(who));
        }
        return wait;
    }
}
