package org.passerelle.care.escort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.passerelle.care.escort.EscortAnswers.alone;
import static org.passerelle.care.escort.EscortAnswers.task;
import static org.passerelle.care.escort.EscortAnswers.with;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.Colleagues.Colleague;
import org.passerelle.care.appointments.AppointmentState;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.escort.EscortHistory.EscortPlanned;
import org.passerelle.care.escort.companions.Absences;
import org.passerelle.pathway.ClosedReason;
import org.passerelle.pathway.Happened;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMilestones.PathwayClosed;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.words.Moments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DataJpaTest
@UsesTestDatabase
@Import({
    PlanEscort.class,
    Meetings.class,
    EscortRoom.class,
    Promises.class,
    Absences.class,
    Moments.class,
    EscortNeed.class,
    EscortPanel.class,
    EscortWeek.class,
    ReleaseEscort.class,
    PlanEscortTests.Surroundings.class
})
class PlanEscortTests {

    private static final Instant APPOINTMENT = Instant.parse("2026-05-18T08:00:00Z");

    @Autowired
    PlanEscort planEscort;

    @Autowired
    EscortPanel panel;

    @Autowired
    EscortWeek week;

    @Autowired
    ReleaseEscort release;

    @Autowired
    JdbcClient database;

    @MockitoBean
    Appointments appointments;

    @MockitoBean
    Pathways pathways;

    @MockitoBean
    Colleagues colleagues;

    @MockitoBean
    PathwayHistory history;

    UUID lina;
    UUID idris;

    @BeforeEach
    void twoVisitsAtTheSameHour() {
        given(colleagues.of("CASO"))
                .willReturn(List.of(new Colleague("amina", "Amina", false), new Colleague("karim", "Karim", false)));
        given(colleagues.displayName("amina")).willReturn("Amina");
        lina = pathwayWithAppointment(APPOINTMENT);
        idris = pathwayWithAppointment(APPOINTMENT);
    }

    @Test
    void whoGoesAlongMeetsAQuarterOfAnHourBeforeUnlessTheySayOtherwise() {
        planEscort.handle(task(lina), with("amina"));

        assertThat(panel.of(lina))
                .hasValue(new EscortPanel.Plan(
                        EscortLevel.ESCORTED,
                        "amina",
                        "Mairie",
                        APPOINTMENT.minusSeconds(900),
                        30,
                        "prend le bus 6",
                        false));
        verify(history).write(any(AnsweredTask.class), eq(new EscortPlanned(EscortLevel.ESCORTED)));
    }

    @Test
    void nobodyGoesAlongWithTwoPeopleAtOnce() {
        planEscort.handle(task(lina), with("amina"));

        assertThatThrownBy(() -> planEscort.handle(task(idris), with("amina")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.problems()).singleElement().satisfies(problem -> {
                        assertThat(problem.field()).isEqualTo("companion");
                        assertThat(problem.code()).isEqualTo("escort.companion-taken");
                        assertThat(problem.args()).containsExactly("Amina");
                    });
                });
    }

    @Test
    void aColleagueIsFreeAtTheSameHour() {
        planEscort.handle(task(lina), with("amina"));

        planEscort.handle(task(idris), with("karim"));

        assertThat(panel.of(idris)).map(EscortPanel.Plan::companion).hasValue("karim");
    }

    @Test
    void theWayThereAndBackCountsToo() {
        appointmentOf(idris, APPOINTMENT.plusSeconds(75 * 60));
        planEscort.handle(task(lina), with("amina", null, 30));

        assertThatThrownBy(() -> planEscort.handle(task(idris), with("amina", null, 30)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void onePersonIsNotAccompaniedTwiceAtOnce() {
        UUID secondPathway = PathwayRows.insert(database);
        UUID samePerson = pathways.facts(lina).personId();
        given(pathways.facts(secondPathway)).willReturn(new PathwayFacts(secondPathway, samePerson, "CASO", null));
        appointmentOf(secondPathway, APPOINTMENT);
        planEscort.handle(task(lina), with("amina"));

        assertThatThrownBy(() -> planEscort.handle(task(secondPathway), with("karim")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                refused.problems().getFirst().code())
                        .isEqualTo("escort.person-taken"));
    }

    @Test
    void aVisitPlannedAnewFreesWhoWasHeldForIt() {
        planEscort.handle(task(lina), with("amina"));
        planEscort.handle(task(lina), with("amina", LocalTime.of(9, 30), 10));
        assertThat(panel.of(lina)).map(EscortPanel.Plan::meetingPlace).hasValue("Devant le cabinet");

        planEscort.handle(task(lina), alone());
        planEscort.handle(task(idris), with("amina"));

        assertThat(panel.of(lina)).map(EscortPanel.Plan::companion).isEmpty();
    }

    @Test
    void aPathwayThatEndsFreesWhoWasHeldForIt() {
        planEscort.handle(task(lina), with("amina"));

        release.on(new Happened(
                lina, "close-pathway", new PathwayClosed(ClosedReason.MOVED), EscortAnswers.TODAY, "system"));
        planEscort.handle(task(idris), with("amina"));

        assertThat(week.of("amina")).extracting(EscortWeek.Met::pathwayId).containsExactly(idris);
    }

    @Test
    void oneMeetsBeforeTheAppointmentAndNotAfter() {
        assertThatThrownBy(() -> planEscort.handle(task(lina), with("amina", LocalTime.of(10, 30), 10)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                refused.problems().getFirst().field())
                        .isEqualTo("meetingTime"));
    }

    @Test
    void onlyColleaguesOfTheTeamGoAlongByTheirAccountOrByTheNameAnOldFormAsksFor() {
        planEscort.handle(task(lina), with("Karim"));
        assertThat(panel.of(lina)).map(EscortPanel.Plan::companion).hasValue("karim");

        assertThatThrownBy(() -> planEscort.handle(task(idris), with("Solène"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theWeekTellsWhomOneMeetsTheNextFirst() {
        appointmentOf(idris, APPOINTMENT.minusSeconds(86_400));
        planEscort.handle(task(lina), with("amina"));
        planEscort.handle(task(idris), with("amina"));
        UUID nextMonth = pathwayWithAppointment(APPOINTMENT.plusSeconds(30 * 86_400));
        planEscort.handle(task(nextMonth), with("amina"));

        assertThat(week.of("amina")).extracting(EscortWeek.Met::pathwayId).containsExactly(idris, lina);
        assertThat(week.of("karim")).isEmpty();
    }

    private UUID pathwayWithAppointment(Instant at) {
        UUID pathway = PathwayRows.insert(database);
        UUID person = database.sql("select person_id from pathway where id = ?")
                .param(pathway)
                .query(UUID.class)
                .single();
        given(pathways.facts(pathway)).willReturn(new PathwayFacts(pathway, person, "CASO", null));
        appointmentOf(pathway, at);
        return pathway;
    }

    private void appointmentOf(UUID pathway, Instant at) {
        given(appointments.latestOf(pathway))
                .willReturn(Optional.of(new Booked(
                        UUID.randomUUID(),
                        pathway,
                        UUID.randomUUID(),
                        at,
                        AppointmentState.BOOKED,
                        EscortAnswers.TODAY,
                        null,
                        null)));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.fixed(EscortAnswers.TODAY, ZoneId.of("Europe/Paris"));
        }
    }
}
