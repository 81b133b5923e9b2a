package org.passerelle.care.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), PARIS);

    /// Summer time began on 29 March 2026 and ended on 25 October.
    @ParameterizedTest
    @CsvSource({
        "2026-06-10T08:00:00+02:00, 2026-06-10T08:00:00+02:00",
        "2026-06-10T20:59:59+02:00, 2026-06-10T20:59:59+02:00",
        "2026-06-10T21:00:00+02:00, 2026-06-11T08:00:00+02:00",
        "2026-06-10T07:59:59+02:00, 2026-06-10T08:00:00+02:00",
        "2026-06-10T00:00:00+02:00, 2026-06-10T08:00:00+02:00",
        "2026-03-28T22:00:00+01:00, 2026-03-29T08:00:00+02:00",
        "2026-03-29T01:59:00+01:00, 2026-03-29T08:00:00+02:00",
        "2026-03-29T03:00:00+02:00, 2026-03-29T08:00:00+02:00",
        "2026-03-29T21:30:00+02:00, 2026-03-30T08:00:00+02:00",
        "2026-10-24T22:00:00+02:00, 2026-10-25T08:00:00+01:00",
        "2026-10-25T02:30:00+02:00, 2026-10-25T08:00:00+01:00",
        "2026-10-25T02:30:00+01:00, 2026-10-25T08:00:00+01:00",
        "2026-10-25T20:59:00+01:00, 2026-10-25T20:59:00+01:00",
        "2026-10-25T21:00:00+01:00, 2026-10-26T08:00:00+01:00"
    })
    void nobodysPhoneRingsAtNightWhateverTheClocksDo(ZonedDateTime at, ZonedDateTime allowed) {
        assertThat(USUAL.nextAllowed(at.toInstant())).isEqualTo(allowed.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "12:00, 14:00, 2026-06-10T12:30:00+02:00, 2026-06-10T14:00:00+02:00",
        "12:00, 14:00, 2026-06-10T02:30:00+02:00, 2026-06-10T02:30:00+02:00",
        "00:00, 08:00, 2026-06-10T00:00:00+02:00, 2026-06-10T08:00:00+02:00",
        "21:00, 02:30, 2026-03-28T23:00:00+01:00, 2026-03-29T03:30:00+02:00",
        "08:00, 08:00, 2026-06-10T03:00:00+02:00, 2026-06-10T03:00:00+02:00"
    })
    void quietHoursAreThoseOneSets(LocalTime from, LocalTime to, ZonedDateTime at, ZonedDateTime allowed) {
        assertThat(new QuietHours(from, to, PARIS).nextAllowed(at.toInstant())).isEqualTo(allowed.toInstant());
    }
}
