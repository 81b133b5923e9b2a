package org.passerelle.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.RunningInstances.Part;

/// Two at a time, three times a minute.
class WalkTests {

    private final NavigableSet<Long> theirs = keys(1, 20);
    private final TreeMap<Long, String> ours = new TreeMap<>();
    private final Walk<String> walk = new Walk<>(2, 3);
    private final Set<Long> onlyOurs = new HashSet<>();
    private final Set<Long> onlyTheirs = new HashSet<>();
    private int asked;

    WalkTests() {
        keys(1, 20).forEach(key -> ours.put(key, "pathway " + key));
    }

    @Test
    void whatAgreesIsLookedAtInParts() {
        assertThat(round()).isEqualTo(4);

        assertThat(onlyOurs).isEmpty();
        assertThat(onlyTheirs).isEmpty();
    }

    @Test
    void aMinuteAsksABoundedNumber() {
        minute(1);

        assertThat(asked).isEqualTo(3);
    }

    @Test
    void aRoundFindsWhateverOneSideLacks() {
        theirs.removeAll(List.of(1L, 2L, 9L, 20L));
        List.of(3L, 10L, 19L).forEach(ours::remove);
        ours.put(40L, "the last of all");

        round();

        assertThat(onlyOurs).containsExactlyInAnyOrder(1L, 2L, 9L, 20L, 40L);
        assertThat(onlyTheirs).containsExactlyInAnyOrder(3L, 10L, 19L);
    }

    @Test
    void anEmptyEngineIsFoundInAMinuteFromTheStartAndInTwoFromAnywhere() {
        minute(1);
        theirs.clear();

        minute(2);
        assertThat(onlyOurs).containsExactlyInAnyOrderElementsOf(keys(7, 20));
        minute(3);

        assertThat(onlyOurs).containsExactlyInAnyOrderElementsOf(keys(1, 20));
    }

    @Test
    void onlyAWholeRoundSaysSinceWhenAllWasLookedAt() {
        assertThat(minute(1).wholeSince()).isNull();
        assertThat(minute(2).wholeSince()).isNull();
        assertThat(minute(3).wholeSince()).isNull();
        assertThat(minute(4).wholeSince()).isEqualTo(at(1));
        assertThat(minute(5).wholeSince()).isNull();
    }

    private int round() {
        int minutes = 1;
        while (minute(minutes).wholeSince() == null) {
            minutes++;
        }
        return minutes;
    }

    private Walk.Compared<String> minute(int minute) {
        Walk.Compared<String> compared = walk.on(this::part, this::between, at(minute));
        onlyOurs.addAll(compared.onlyOurs().keySet());
        onlyTheirs.addAll(compared.onlyTheirs());
        return compared;
    }

    private Part part(@Nullable String mark, int atMost) {
        asked++;
        List<Long> keys = new ArrayList<>(mark == null ? theirs : theirs.tailSet(Long.valueOf(mark), false));
        List<Long> first = keys.subList(0, Math.min(atMost, keys.size()));
        return new Part(first, first.size() < atMost ? null : first.getLast().toString());
    }

    private Map<Long, String> between(long after, long upTo) {
        return ours.subMap(after, false, upTo, true);
    }

    private static NavigableSet<Long> keys(long first, long last) {
        return new TreeSet<>(LongStream.rangeClosed(first, last).boxed().toList());
    }

    private static Instant at(int minute) {
        return Instant.EPOCH.plusSeconds(60L * minute);
    }
}
