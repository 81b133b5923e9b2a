package org.passerelle.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.passerelle.platform.refusals.TooMany;

/// So many tries in ten minutes from one address, and so many over all. What one address has too many counts no more
/// over all: nobody shuts a page for others from one place. Each public page has a limit of its own.
public class TryLimit {

    public static final int FROM_AN_ADDRESS = 10;
    static final int IN_ALL = 200;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST_REMEMBERED = 10_000;

    private final InstantSource time;
    private final SequencedMap<String, Tries> byAddress = new LinkedHashMap<>();
    private Tries all = Tries.NONE;

    private record Tries(int count, Instant until) {

        static final Tries NONE = new Tries(0, Instant.MIN);

        Tries at(Instant now) {
            return now.isBefore(until) ? this : new Tries(0, now.plus(WINDOW));
        }

        Tries oneMore() {
            return new Tries(count + 1, until);
        }

        void refuseFrom(int most, Instant now) {
            if (count >= most) {
                throw new TooMany(Duration.between(now, until));
            }
        }
    }

    public TryLimit(InstantSource time) {
        this.time = time;
    }

    /// Throws [TooMany] when there is no room for one more.
    public synchronized void count(String address) {
        Instant now = time.instant();
        Tries here = byAddress.getOrDefault(address, Tries.NONE).at(now);
        here.refuseFrom(FROM_AN_ADDRESS, now);
        Tries everywhere = all.at(now);
        everywhere.refuseFrom(IN_ALL, now);
        byAddress.putLast(address, here.oneMore());
        all = everywhere.oneMore();
        if (byAddress.size() > MOST_REMEMBERED) {
            byAddress.pollFirstEntry();
        }
    }
}
