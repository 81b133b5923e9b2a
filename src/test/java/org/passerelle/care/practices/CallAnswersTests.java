package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Where each answer of a practice leads, on the real engine. In a department that has no other practices.
@WholeApplication
class CallAnswersTests {

    private static final String SAINT_LO = "50502";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api api;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoPracticesAccept() {
        api = Api.at(port, "mediatrice");
        first = yes("Parle arabe").languages("fra", "ara").id();
        second = yes("Second").id();
    }

    @AfterEach
    void leaveNothing() {
        database.sql("delete from appointment where practice_id in (select id from practice where commune_insee = ?)")
                .param(SAINT_LO)
                .update();
        PracticeRow.deleteAllIn(database, SAINT_LO);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NO_INTERPRETER", "REFUSED_AT_DESK", "PERSON_PREFERS_ANOTHER"})
    void aRefusalOfWhateverReasonLeadsToTheNextBest(RefusalCode why) {
        Searcher nour = searching();
        assertThat(nour.proposed()).containsExactly(first.toString(), second.toString());

        nour.call(Searcher.declined(first, why.name()));

        assertThat(nour.proposed()).containsExactly(second.toString());
    }

    /// The best ranked one was free to be called.
    @Test
    void aPracticeThatIsNotTheBestMayBeCalled() {
        Searcher nour = searching();

        nour.call(HappyAnswers.accepted(second.toString()));

        api.task(nour.pathway, "Task_BookAppointment");
        assertThat(nour.history()).contains("Second accepte");
    }

    @Test
    void aRefusalForWantOfAnInterpreterIsAYesOnceOursIsOffered() {
        Searcher nour = searching();

        nour.call(Searcher.declinedWithoutInterpreter(second, "YES"));

        api.task(nour.pathway, "Task_BookAppointment");
        assertThat(nour.history()).contains("Second accepte");
    }

    @Test
    void aSilenceLeadsToAnotherNowAndToThisOneOnTheNextWorkingDay() {
        Searcher nour = searching();

        nour.call(Searcher.silent(first));
        assertThat(nour.proposed()).containsExactly(second.toString());
        nour.call(Searcher.silent(second));

        api.awaitWait(nour.pathway, "Wait_NextCall");
        OffsetDateTime next = Api.stream(api.pathwayNow(nour.pathway).path("waiting"))
                .filter(wait -> wait.path("step").asString().equals("Wait_NextCall"))
                .map(wait -> OffsetDateTime.parse(wait.path("expectedBy").asString()))
                .findFirst()
                .orElseThrow()
                .atZoneSameInstant(ZoneId.of("Europe/Paris"))
                .toOffsetDateTime();
        assertThat(next.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(9, 5));
        assertThat(next.toLocalDate()).isAfter(api.now().toLocalDate());
        assertThat(next.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        api.advance("P5D");
        assertThat(nour.proposed()).containsExactlyInAnyOrder(first.toString(), second.toString());
    }

    @Test
    void afterThreeSilencesItIsSomebodyElsesTurnAndThenTheSupervisors() {
        Searcher nour = searching();
        nour.call(Searcher.declined(second, "OTHER"));
        for (int day = 1; day <= 3; day++) {
            assertThat(nour.proposed()).containsExactly(first.toString());
            nour.call(Searcher.silent(first));
            if (day < 3) {
                api.awaitWait(nour.pathway, "Wait_NextCall");
                api.advance("P5D");
            }
        }

        assertThat(codes(nour.helps())).contains("VISIT");
    }

    @Test
    void whenNothingIsInReachTheSupervisorReadsWhatWouldHelpMost() {
        database.sql("update practice set residents_of = '[\"76540\"]' where id = ?")
                .param(first)
                .update();
        database.sql("update practice set takes_new_patients = false, verified_at = verified_at - 200 where id = ?")
                .param(second)
                .update();
        UUID third = yes("Sans interprète").id();
        UUID fourth = yes("Aussi réservé").residentsOf("76681").id();
        Searcher nour = searching();
        nour.call(Searcher.declinedWithoutInterpreter(third, "NO"));

        JsonNode helps = nour.helps();

        assertThat(codes(helps)).containsExactly("COMMUNE", "INTERPRETER", "RECHECK");
        assertThat(helps.path(0).path("words").asString())
                .contains("2 cabinets ne prennent que certains habitants", "Rouen", "Sotteville-lès-Rouen");
        assertThat(Api.stream(helps.path(0).path("first"))
                        .map(named -> named.path("practiceId").asString()))
                .containsExactlyInAnyOrder(first.toString(), fourth.toString());
    }

    /// It ceased to accept before the person was seen there.
    @Test
    void aPracticeThatWithdrawsAtTheDeskSendsThePathwayBackToTheSearch() {
        Searcher nour = searching();
        nour.call(HappyAnswers.accepted(first.toString()));

        api.complete(nour.pathway, "Task_BookAppointment", Map.of("bookingResult", "PRACTICE_WITHDREW"));

        assertThat(nour.proposed()).containsExactly(second.toString());
        assertThat(api.openSteps(nour.pathway)).containsExactly("Task_CallPractice");
    }

    /// Its yes stays a yes for others.
    @Test
    void whoFindsNoSlotThatFitsIsSentToAnotherPracticeAndThisOneIsStillProposedToOthers() {
        Searcher nour = searching();
        nour.call(HappyAnswers.accepted(first.toString()));

        api.complete(
                nour.pathway,
                "Task_BookAppointment",
                Map.of("bookingResult", "PERSON_DECLINED", "reasonCode", "NO_SLOT_FITS"));

        assertThat(nour.proposed()).containsExactly(second.toString());
        assertThat(searching().proposed()).startsWith(first.toString());
        assertThat(Api.stream(api.pathwayNow(nour.pathway).path("history"))
                        .map(line -> line.path("what").asString()))
                .contains("PERSON_DECLINED", "NO_APPOINTMENT.NO_SLOT_FITS");
    }

    private static List<String> codes(JsonNode helps) {
        return Api.stream(helps).map(help -> help.path("code").asString()).toList();
    }

    private Searcher searching() {
        return Searcher.begin(api, database, SAINT_LO);
    }

    private PracticeRow yes(String name) {
        return PracticeRow.insert(database, name, api.now().toLocalDate()).in(SAINT_LO);
    }
}
