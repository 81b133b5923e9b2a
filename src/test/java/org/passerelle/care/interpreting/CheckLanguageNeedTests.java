package org.passerelle.care.interpreting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.care.appointments.AppointmentState;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.practices.Practices;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonFacts;

class CheckLanguageNeedTests {

    private static final UUID PATHWAY = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID PRACTICE = UUID.randomUUID();

    private final Arrangements arrangements = mock();
    private final Appointments appointments = mock();
    private final Practices practices = mock();
    private final Pathways pathways = mock();
    private final People people = mock();
    private final PathwayHistory history = mock();
    private final CheckLanguageNeed check =
            new CheckLanguageNeed(arrangements, appointments, practices, pathways, people, history);

    @BeforeEach
    void aPracticeThatSpeaksFrenchAndEnglish() {
        given(pathways.facts(PATHWAY)).willReturn(new PathwayFacts(PATHWAY, PERSON, "CASO", null));
        given(practices.languages(PRACTICE)).willReturn(List.of("fra", "eng"));
    }

    @Test
    void withoutACommonLanguageAnInterpreterIsNeeded() {
        speaks("tir", "ara");

        assertThat(isNeeded(null)).isTrue();
    }

    @Test
    void aCommonLanguageIsEnough() {
        speaks("tir", "eng");

        assertThat(isNeeded(null)).isFalse();
    }

    @Test
    void whoWasNotUnderstoodNeedsOneWhateverTheFileSays() {
        speaks("fra");

        assertThat(isNeeded(true)).isTrue();
    }

    @Test
    void aPhoneInterpreterAlreadyArrangedForThisPracticeStillHolds() {
        speaks("tir");
        given(arrangements.existsByPathwayIdAndPracticeIdAndModeAndReleasedAtIsNull(
                        PATHWAY, PRACTICE, InterpreterMode.PHONE))
                .willReturn(true);

        assertThat(isNeeded(false)).isFalse();
    }

    @Test
    void whoeverIsBookedForTheVisitIsNotBookedTwice() {
        speaks("tir");
        Instant booked = Instant.parse("2026-11-24T10:00:00Z");
        given(appointments.latestOf(PATHWAY))
                .willReturn(Optional.of(new Booked(
                        UUID.randomUUID(),
                        PATHWAY,
                        PRACTICE,
                        booked.plusSeconds(86_400),
                        AppointmentState.BOOKED,
                        booked,
                        null,
                        null)));
        given(arrangements.isSettledSince(PATHWAY, booked)).willReturn(true);

        assertThat(isNeeded(false)).isFalse();
    }

    private void speaks(String... languages) {
        given(people.facts(PERSON)).willReturn(new PersonFacts(PERSON, List.of(languages), null));
    }

    private boolean isNeeded(@Nullable Boolean interpreterAsked) {
        return check.work(new CheckLanguageNeed.Request(PATHWAY, PRACTICE, interpreterAsked))
                .interpreterNeeded();
    }
}
