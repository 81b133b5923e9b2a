package org.passerelle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.care.appointments.VisitFigures.Fate;

@Execution(ExecutionMode.CONCURRENT)
class OutcomeFiguresTests {

    @Test
    void whatBecameOfThemAddsUpToThoseSent() {
        List<Fared> all = Stream.of(Fate.values())
                .flatMap(fate -> Collections.nCopies(fate.ordinal() + 1, fared(fate, null)).stream())
                .toList();

        OutcomeFigures figures = OutcomeFigures.of(2026, all);

        assertThat(figures.gone().part()
                        + figures.notGone().part()
                        + figures.canceled()
                        + figures.toCome()
                        + figures.unknown().part())
                .isEqualTo(figures.sent())
                .isEqualTo(15);
    }

    @Test
    void unreachedIsNotCountedAsNotGone() {
        OutcomeFigures figures = OutcomeFigures.of(2026, List.of(fared(Fate.UNKNOWN, null), fared(Fate.GONE, null)));

        assertThat(figures.notGone()).isEqualTo(Share.of(0, 1));
        assertThat(figures.goneOfReached()).isEqualTo(Share.of(1, 1));
        assertThat(figures.unknown()).isEqualTo(Share.of(1, 2));
    }

    @Test
    void whoFoundAnotherDoctorIsGoodNews() {
        OutcomeFigures figures = OutcomeFigures.of(
                2026,
                List.of(fared(Fate.NOT_GONE, "CLOSER_GP"), fared(Fate.NOT_GONE, "FORGOT"), fared(Fate.NOT_GONE, null)));

        assertThat(figures.positiveExits()).isEqualTo(1);
        assertThat(figures.reasons()).containsOnlyKeys("CLOSER_GP", "FORGOT", "NO_REASON");
    }

    @Test
    void aShareOfNothingHasNoPercentageAndAHalfIsRoundedUp() {
        assertThat(Share.of(0, 0).percent()).isNull();
        assertThat(Share.of(27, 48).percent()).isEqualByComparingTo("56.3");
        assertThat(Share.of(1, 2000).percent()).isEqualByComparingTo("0.1");
    }

    private static Fared fared(Fate fate, @Nullable String reason) {
        boolean reached = fate == Fate.GONE || fate == Fate.NOT_GONE;
        return new Fared(2026, fate, reason, reached, false);
    }
}
