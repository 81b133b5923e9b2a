package org.passerelle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.refusals.TooMany;

class TryLimitTests {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final TryLimit limit = new TryLimit(() -> now);

    @Test
    void aThousandTriesFromOneAddressShutNobodyElseOut() {
        int refused = 0;
        for (int at = 0; at < 1000; at++) {
            refused += isRefused("192.0.2.1") ? 1 : 0;
        }

        assertThat(refused).isEqualTo(1000 - TryLimit.FROM_AN_ADDRESS);
        assertThatCode(() -> limit.count("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void afterTenMinutesThereIsRoomAgain() {
        for (int at = 0; at < TryLimit.FROM_AN_ADDRESS; at++) {
            limit.count("192.0.2.1");
        }
        now = now.plus(TryLimit.WINDOW).minusSeconds(1);
        assertThatThrownBy(() -> limit.count("192.0.2.1"))
                .isInstanceOfSatisfying(
                        TooMany.class, refused -> assertThat(refused.seconds()).isEqualTo(1));
        now = now.plusSeconds(1);

        assertThatCode(() -> limit.count("192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void manyAddressesTogetherAreHeldUpToo() {
        for (int at = 0; at < TryLimit.IN_ALL; at++) {
            limit.count("2001:db8::" + at);
        }

        assertThat(isRefused("2001:db8::ffff")).isTrue();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(isRefused("2001:db8::ffff")).isFalse();
    }

    private boolean isRefused(String address) {
        try {
            limit.count(address);
            return false;
        } catch (TooMany refused) {
            return true;
        }
    }
}
