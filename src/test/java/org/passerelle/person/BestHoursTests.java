package org.passerelle.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.person.BestHours.Fit;

class BestHoursTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            après 18 h                | 18:00 | NOW
            après 18 h                | 17:59 | ANOTHER_HOUR
            après 18 h 30             | 18:15 | ANOTHER_HOUR
            avant 9h30                | 09:29 | NOW
            18:00-20:00               | 19:59 | NOW
            18:00-20:00               | 20:00 | ANOTHER_HOUR
            de 9 h à 12 h             | 11:00 | NOW
            entre 9 h et 12 h         | 13:00 | ANOTHER_HOUR
            from 9 to 12              | 20:00 | ANOTHER_HOUR
            9h-12h30, le soir         | 19:00 | NOW
            le matin, après 20 h      | 21:00 | NOW
            l’après-midi              | 15:00 | NOW
            l’après-midi              | 13:00 | ANOTHER_HOUR
            midi                      | 12:30 | NOW
            In the evening            | 18:30 | NOW
            22 h - 2 h                | 01:00 | NOW
            22 h - 2 h                | 03:00 | ANOTHER_HOUR
            jusqu'à 24 h : 20 h-24 h  | 23:59 | NOW
            le jeudi                  | 10:00 | NOT_SAID
            7-99                      | 10:00 | NOT_SAID
        """)
    void hoursAreUnderstoodAsPeopleSayThem(String said, LocalTime now, Fit fit) {
        assertThat(BestHours.at(now, said)).isEqualTo(fit);
    }

    @Test
    void aNonBreakingSpaceIsASpace() {
        assertThat(BestHours.at(LocalTime.of(19, 0), "après 18\u00a0h")).isEqualTo(Fit.NOW);
        assertThat(BestHours.at(LocalTime.of(17, 0), "après 18\u202fh")).isEqualTo(Fit.ANOTHER_HOUR);
    }

    @Test
    void nothingSaidIsNeitherGoodNorBad() {
        assertThat(BestHours.at(LocalTime.NOON, null)).isEqualTo(Fit.NOT_SAID);
    }
}
