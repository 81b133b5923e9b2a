package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a practice says of itself when it answers for one person.
class PracticeHeardTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 15);

    private final Practice practice = new Practice(
            UUID.randomUUID(),
            new PracticeIdentity(
                    "Cabinet du Bac",
                    PracticeKind.CABINET,
                    null,
                    "76540",
                    null,
                    null,
                    List.of("0261910009"),
                    null,
                    null,
                    null,
                    List.of()));

    @ParameterizedTest
    @CsvSource({
        "OTHER_COMMUNE, true",
        "COVER_REFUSED, true",
        "QUOTA_REACHED, true",
        "OVERLOADED, false",
        "RETIRING_SOON, false"
    })
    void aRefusalOfOnePersonIsOneOfAllOnlyWhereItSaysSo(RefusalCode why, boolean takesOthers) {
        practice.learn(PracticeAnswer.ACCEPTED, null, MONDAY);

        practice.learn(PracticeAnswer.DECLINED, why, FRIDAY);

        assertThat(practice.heard()).isEqualTo(new PracticeHeard(practice.id(), takesOthers, FRIDAY));
    }

    @Test
    void aYesIsAYes() {
        practice.learn(PracticeAnswer.ACCEPTED, null, FRIDAY);

        assertThat(practice.heard()).isEqualTo(new PracticeHeard(practice.id(), true, FRIDAY));
    }
}
