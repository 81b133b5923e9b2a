package org.passerelle.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.refusals.TooMany;

/// How fast people may be looked up.
class ReadLimitTests {

    private static final int AT_ONCE = 30;

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final List<Object> told = new ArrayList<>();
    private final ReadLimit limit = new ReadLimit(90, () -> now, told::add);

    @Test
    void aMediatorWhoOpensSixtyPagesAMinuteNeverMeetsIt() {
        for (int page = 0; page < 600; page++) {
            limit.count("amina");
            now = now.plusSeconds(1);
        }

        assertThat(told).isEmpty();
    }

    @Test
    void sixtyInTwoSecondsAreRefusedFromTheThirtyFirstOnAndToldOnce() {
        int shown = 0;
        for (int read = 0; read < 60; read++) {
            try {
                limit.count("script");
                shown++;
            } catch (TooMany tooMany) {
                assertThat(tooMany.seconds()).isBetween(1L, 2L);
            }
            now = now.plus(Duration.ofMillis(33));
        }

        assertThat(shown).isBetween(AT_ONCE, AT_ONCE + 3);
        assertThat(told).hasSizeBetween(1, 4);
    }

    @Test
    void oneAccountTakesNoRoomFromAnother() {
        for (int read = 0; read < AT_ONCE; read++) {
            limit.count("script");
        }

        assertThatThrownBy(() -> limit.count("script")).isInstanceOf(TooMany.class);
        limit.count("amina");
    }
}
