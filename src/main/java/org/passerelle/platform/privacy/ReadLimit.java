package org.passerelle.platform.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.passerelle.platform.refusals.TooMany;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// How fast one account may look people up: searches, and answers that tell a number. Ninety a minute unless
/// `passerelle.look-ups-a-minute` says otherwise, a third of them at once; a mediator who opens sixty pages a minute
/// never meets it, a script that copies the register does (`reliability.md` S12).
@Component
public class ReadLimit {

    /// Told when somebody meets the limit, once until they have stopped.
    public record Met(String who) {}

    private static final int MOST_REMEMBERED = 2_000;

    private final Duration atOnce;
    private final Duration each;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    /// When each account will have all its room again.
    private final SequencedMap<String, Used> used = new LinkedHashMap<>();

    private record Used(Instant until, boolean told) {}

    @Autowired
    ReadLimit(@Value("${passerelle.look-ups-a-minute:90}") int aMinute, ApplicationEventPublisher events) {
        this(aMinute, InstantSource.system(), events);
    }

    ReadLimit(int aMinute, InstantSource time, ApplicationEventPublisher events) {
        this.each = Duration.ofMinutes(1).dividedBy(aMinute);
        this.atOnce = each.multipliedBy(Math.ceilDiv(aMinute, 3));
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
            Instant until = from.plus(each);
            wait = Duration.between(now.plus(atOnce), until);
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
