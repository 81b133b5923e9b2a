package org.passerelle.care.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, PARIS);

    /// The days before and after both changes of the clock, and the very days.
    @ParameterizedTest
    @CsvSource({
        "2026-10-24T09:00, 2026-10-24T07:00:00Z",
        "2026-10-25T09:00, 2026-10-25T08:00:00Z",
        "2026-10-26T09:00, 2026-10-26T08:00:00Z",
        "2027-03-27T09:00, 2027-03-27T08:00:00Z",
        "2027-03-28T09:00, 2027-03-28T07:00:00Z",
        "2027-03-29T09:00, 2027-03-29T07:00:00Z"
    })
    void nineInTheMorningIsNineOnTheClockOfParis(String there, Instant meant) {
        Instant from = LocalDateTime.parse(there).atZone(PARIS).toInstant();

        String text = CalendarText.of(List.of(entry(from, "Rendez-vous")), CLOCK);

        assertThat(text).contains("DTSTART;TZID=Europe/Paris:" + there.replaceAll("[-:]", "") + "00\r\n");
        // read back by the rules that the file brings along
        ICalendar read = Biweekly.parse(text).first();
        assertThat(read.getEvents().getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(from)
                .isEqualTo(meant);
        assertThat(read.getTimezoneInfo().getComponents()).hasSize(1);
    }

    @Test
    void theFileSaysWhenTheClockChanges() {
        String text = CalendarText.of(List.of(entry(NOW, "Rendez-vous")), CLOCK);

        assertThat(text)
                .contains(
                        "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris",
                        "DTSTART:20000326T020000",
                        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
                        "DTSTART:20001029T030000",
                        "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10");
    }

    @Test
    void everyScriptStaysReadableAndNothingTypedBreaksALine() {
        String text = CalendarText.of(
                List.of(new CalendarEntry(
                        UUID.randomUUID(),
                        3,
                        NOW,
                        NOW.plus(Duration.ofMinutes(30)),
                        true,
                        VisitWords.in(List.of("tir", "fra")),
                        "12, rue des Fossés; 2ᵉ étage\nATTENDEE:mailto:x@example.org")),
                CLOCK);

        assertThat(text)
                .contains("SUMMARY:ቆጸራ", "SEQUENCE:3", "STATUS:CANCELLED")
                .doesNotContain("\nATTENDEE");
    }

    @Test
    void aLanguageWithoutAWordHasTheFrenchOne() {
        assertThat(VisitWords.in(List.of("lin", "ara"))).isEqualTo("موعد");
        assertThat(VisitWords.in(List.of("lin"))).isEqualTo("Rendez-vous");
        assertThat(VisitWords.in(List.of())).isEqualTo("Rendez-vous");
    }

    private static CalendarEntry entry(Instant from, String words) {
        return new CalendarEntry(UUID.randomUUID(), 0, from, from.plus(Duration.ofMinutes(30)), false, words, "Rouen");
    }
}
