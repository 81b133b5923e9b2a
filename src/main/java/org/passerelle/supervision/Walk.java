package org.passerelle.supervision;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.RunningInstances.Part;

/// Goes through both sides in the order of the engine's keys, part by part and round after round, so that a minute
/// compares a bounded number however much is open. A part reaches from where the last one ended to its own last key;
/// the last one of a round to the end of all keys, so that what the engine lost there is missed too.
final class Walk<T> {

    /// Of the engine, the part after a mark.
    interface Engine {
        Part from(@Nullable String mark, int atMost);
    }

    /// Of ours, by key, those after the first key up to the second.
    interface Ours<T> {
        Map<Long, T> between(long after, long upTo);
    }

    /// What only one side knows, and since when everything was looked at: set at the end of a round.
    record Compared<T>(
            Map<Long, T> onlyOurs,
            Set<Long> onlyTheirs,
            @Nullable Instant wholeSince) {}

    private final int atMost;
    private final int parts;
    private @Nullable String mark;
    private long reached = Long.MIN_VALUE;
    private @Nullable Instant began;

    Walk(int atMost, int parts) {
        this.atMost = atMost;
        this.parts = parts;
    }

    /// Up to so many parts further, at most to the end of the round.
    Compared<T> on(Engine engine, Ours<T> ours, Instant now) {
        Instant since = began == null ? now : began;
        began = since;
        Map<Long, T> onlyOurs = new HashMap<>();
        Set<Long> onlyTheirs = new HashSet<>();
        for (int part = 0; part < parts; part++) {
            Part theirs = engine.from(mark, atMost);
            boolean last = theirs.next() == null;
            long end = last ? Long.MAX_VALUE : theirs.keys().getLast();
            Map<Long, T> here = new HashMap<>(ours.between(reached, end));
            theirs.keys().stream().filter(key -> here.remove(key) == null).forEach(onlyTheirs::add);
            onlyOurs.putAll(here);
            mark = theirs.next();
            reached = last ? Long.MIN_VALUE : end;
            if (last) {
                began = null;
                return new Compared<>(onlyOurs, onlyTheirs, since);
            }
        }
        return new Compared<>(onlyOurs, onlyTheirs, null);
    }
}
