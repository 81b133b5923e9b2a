package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// News that comes by itself, over the API of the real application: it wakes what waits for it, releases what it
/// makes needless, and is kept when nothing waits.
@WholeApplication
class NewsJourneyTests {

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void signIn() {
        api = Api.at(port, "mediatrice");
    }

    @Test
    void newsOfTheRightsBringsTheReviewForward() {
        String pathway = api.pathway(api.person("Yonas", "fra"));
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rightsToOpen());
        api.complete(pathway, "Task_OpenRights", Map.of("fileStatus", "IN_PROGRESS"));
        api.awaitWait(pathway, "Wait_NextRightsCheck");

        JsonNode taken = taken(pathway, Map.of("kind", "RIGHTS_CHANGED", "by", "PERSON"));

        assertThat(changes(taken)).containsExactly("Wait_NextRightsCheck");
        api.task(pathway, "Task_RightsInterview");
    }

    @Test
    void anAppointmentThatIsMovedReleasesItsEscortAndIsPreparedAnew() {
        String pathway = preparing("Samuel");
        api.complete(
                pathway,
                "Task_PrepareEscort",
                Map.of("escortLevel", "ESCORTED", "companion", "mediateur", "meetingPlace", "Théâtre des Arts"));
        api.awaitWait(pathway, "Wait_VisitDay");

        JsonNode taken = taken(
                pathway, Map.of("kind", "APPOINTMENT_MOVED", "by", "PRACTICE", "at", in(9), "confirmedOpen", true));

        assertThat(changes(taken)).contains("Wait_VisitDay");
        api.task(pathway, "Task_PrepareEscort");
        JsonNode care = api.pathwayNow(pathway).path("care");
        assertThat(care.path("escort").isMissingNode()).isTrue();
        assertThat(OffsetDateTime.parse(
                                care.path("appointments").path("startsAt").asString())
                        .toInstant())
                .isEqualTo(OffsetDateTime.parse(in(9)).toInstant());
    }

    @Test
    void anAppointmentThatIsMovedWhileItsInterpreterIsBookedIsPreparedAnew() {
        String pathway = booked("Idris", "prs");
        String interpreter = api.task(pathway, "Task_ArrangeInterpreter");

        taken(pathway, Map.of("kind", "APPOINTMENT_MOVED", "by", "PERSON", "at", in(9), "confirmedOpen", true));
        var late = api.post(
                "tasks/" + interpreter + "/completion",
                Map.of("variables", Map.of("interpreterMode", "PHONE", "interpreterLanguage", "prs")));

        // answered in the same moment it counts, or it is told that the task is gone
        assertThat(late.status()).isIn(200, 409);
        api.awaitPathway(
                pathway,
                now -> api.openTask(pathway, "Task_ArrangeInterpreter")
                                .filter(task -> !task.equals(interpreter))
                                .isPresent()
                        || late.status() == 200,
                "the new date's interpreter");
    }

    @Test
    void anAppointmentThatIsCanceledIsBookedAnew() {
        String pathway = preparing("Fatou");

        taken(pathway, Map.of("kind", "APPOINTMENT_CANCELED", "by", "PERSON", "reason", "HEALTH"));

        api.task(pathway, "Task_BookAppointment");
        assertThat(api.pathwayNow(pathway)
                        .path("care")
                        .path("appointments")
                        .path("state")
                        .asString())
                .isEqualTo("CANCELED");
    }

    @Test
    void aPracticeThatWithdrawsSendsTheSearchToOthersWithoutIt() {
        String pathway = preparing("Mariam");
        String practice = practiceOf(pathway);

        taken(pathway, Map.of("kind", "PRACTICE_WITHDREW", "by", "PRACTICE"));

        String call = api.task(pathway, "Task_CallPractice");
        assertThat(Api.stream(Api.ok(api.get("tasks/" + call)).path("data").path("practices"))
                        .map(option -> option.path("value").asString()))
                .isNotEmpty()
                .doesNotContain(practice);
        assertThat(api.openSteps(pathway)).containsExactly("Task_CallPractice");
    }

    @Test
    void aPracticeThatTakesNobodyAnyMoreSendsAllItPromisedAPlaceBackToTheSearch() {
        String dated = preparing("Sekou");
        String practice = practiceOf(dated);
        makePlacesAt(practice);
        String promised = promisedAPlaceAt(practice);

        Api.ok(api.post(
                "practices/" + practice + "/answers",
                Map.of(
                        "accepts",
                        false,
                        "reason",
                        "RETIRING_SOON",
                        "source",
                        "PHONE",
                        "on",
                        api.today().toString(),
                        "keepsPromises",
                        false)));

        for (String pathway : List.of(dated, promised)) {
            api.task(pathway, "Task_CallPractice");
            assertThat(api.openSteps(pathway)).containsExactly("Task_CallPractice");
        }
        assertThat(Api.ok(api.get("practices/" + practice)).path("promised").asInt())
                .isZero();
    }

    @Test
    void aPracticeThatTakesNobodyNewKeepsThoseItPromisedAPlace() {
        String dated = preparing("Mahamat");
        String practice = practiceOf(dated);

        Api.ok(api.post(
                "practices/" + practice + "/answers",
                Map.of("accepts", false, "source", "PHONE", "on", api.today().toString())));

        assertThat(api.openSteps(dated)).containsExactly("Task_PrepareEscort");
        assertThat(Api.ok(api.get("practices/" + practice)).path("promised").asInt())
                .isPositive();
    }

    private String practiceOf(String pathway) {
        return api.pathwayNow(pathway)
                .path("care")
                .path("practices")
                .path("practiceId")
                .asString();
    }

    /// However many others it was asked for.
    private void makePlacesAt(String practice) {
        Api.ok(api.post(
                "practices/" + practice + "/answers",
                Map.of(
                        "accepts",
                        true,
                        "quotaPeriod",
                        "NONE",
                        "residentsOf",
                        List.of(),
                        "source",
                        "PHONE",
                        "on",
                        api.today().toString())));
    }

    private String promisedAPlaceAt(String practice) {
        String pathway = pathwayCalling();
        api.complete(pathway, "Task_CallPractice", Map.of("practiceId", practice, "practiceAnswer", "ACCEPTED"));
        api.task(pathway, "Task_BookAppointment");
        return pathway;
    }

    @Test
    void aPracticeThatRingsBackWithADateSavesTheCall() {
        String pathway = api.pathway(api.person("Nadia", "fra"));
        rights(pathway);
        String call = api.task(pathway, "Task_CallPractice");
        String silent = api.firstOption(call, "practices");
        api.complete(pathway, "Task_CallPractice", Map.of("practiceId", silent, "practiceAnswer", "NO_ANSWER"));
        Api.await(() -> api.openTask(pathway, "Task_CallPractice").filter(task -> !task.equals(call)), "the next call");

        JsonNode taken = taken(
                pathway,
                Map.of(
                        "kind",
                        "PRACTICE_ANSWERED",
                        "by",
                        "PRACTICE",
                        "practiceId",
                        silent,
                        "outcome",
                        "ACCEPTED",
                        "at",
                        in(4),
                        "confirmedOpen",
                        true));

        assertThat(changes(taken)).containsExactly("Task_CallPractice");
        api.task(pathway, "Task_PrepareEscort");
        assertThat(api.openSteps(pathway)).doesNotContain("Task_CallPractice", "Task_BookAppointment");
    }

    @Test
    void anOutcomeThatIsToldTakesTheCallAwayAndALateWordIsKept() {
        String pathway = preparing("Rosa");
        api.advance("P3DT1H");
        api.awaitWait(pathway, "Wait_FollowUpDue");

        taken(pathway, Map.of("kind", "OUTCOME_REPORTED", "by", "PERSON", "outcome", "ATTENDED"));
        api.awaitWait(pathway, "Wait_ThreeMonths");
        assertThat(changes(taken(pathway, Map.of("kind", "OUTCOME_REPORTED", "by", "OTHER", "outcome", "ATTENDED"))))
                .isEmpty();

        taken(pathway, Map.of("kind", "OUTCOME_REPORTED", "by", "PERSON", "outcome", "REGULAR_DOCTOR"));
        assertThat(api.awaitClosed(pathway).path("closedReason").asString()).isEqualTo("LINKED_TO_GP");
    }

    @Test
    void whoLeftThatDoctorStartsAgain() {
        String pathway = preparing("Bilal");
        api.advance("P3DT1H");
        api.awaitWait(pathway, "Wait_FollowUpDue");
        taken(pathway, Map.of("kind", "OUTCOME_REPORTED", "by", "PERSON", "outcome", "ATTENDED"));
        api.awaitWait(pathway, "Wait_ThreeMonths");

        taken(pathway, Map.of("kind", "OUTCOME_REPORTED", "by", "PERSON", "outcome", "LEFT"));

        api.task(pathway, "Task_RightsInterview");
        assertThat(api.pathwayNow(pathway).path("state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void closingReleasesWhatWasPlannedAndThePracticeIsTold() {
        String pathway = preparing("Lina");

        Api.ok(api.post("pathways/" + pathway + "/closure", Map.of("reason", "DECEASED")));

        assertThat(api.awaitClosed(pathway).path("closedReason").asString()).isEqualTo("DECEASED");
        api.complete(pathway, "Task_TellPractice", Map.of("practiceTold", "TOLD"));
        assertThat(api.openSteps(pathway)).isEmpty();
        assertThat(api.pathwayNow(pathway)
                        .path("care")
                        .path("appointments")
                        .path("state")
                        .asString())
                .isEqualTo("CANCELED");
    }

    /// Two closings with contradictory reasons were both answered with yes.
    @Test
    void whoClosesSecondIsToldWhoClosedAndWhy() {
        String pathway = api.pathway(api.person("Ibrahim", "fra"));
        api.task(pathway, "Task_RightsInterview");
        Map<String, Object> moved = Map.of("reason", "MOVED");
        Map<String, Object> deceased = Map.of("reason", "DECEASED");

        assertThat(api.post("pathways/" + pathway + "/closure", moved).status()).isEqualTo(200);
        assertTold(Api.at(port, "superviseuse").post("pathways/" + pathway + "/closure", deceased));
        api.awaitClosed(pathway);
        assertTold(Api.at(port, "superviseuse").post("pathways/" + pathway + "/closure", deceased));

        assertThat(history(pathway)).filteredOn("CLOSING_ASKED"::equals).hasSize(1);
    }

    private static void assertTold(Api.Answer late) {
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("closedBy")).isEqualTo("mediatrice");
        assertThat(late.text("closedReason")).isEqualTo("MOVED");
        assertThat(late.text("detail")).contains("mediatrice", "déménagé");
    }

    @Test
    void newsOfAClosedPathwayIsKeptAndWakesNothing() {
        String pathway = api.pathway(api.person("Omar", "fra"));
        api.task(pathway, "Task_RightsInterview");
        Api.ok(api.post("pathways/" + pathway + "/closure", Map.of("reason", "MOVED")));
        api.awaitClosed(pathway);

        JsonNode taken = taken(pathway, Map.of("kind", "RIGHTS_CHANGED"));

        assertThat(changes(taken)).isEmpty();
        assertThat(history(pathway)).contains("RIGHTS_CHANGED");
    }

    @Test
    void theSameNewsTwiceMovesTheAppointmentOnce() {
        String pathway = preparing("Tesfay");
        Map<String, Object> moved =
                Map.of("kind", "APPOINTMENT_MOVED", "by", "PRACTICE", "at", in(9), "confirmedOpen", true);

        taken(pathway, moved);
        assertThat(changes(taken(pathway, moved))).isEmpty();

        String key = UUID.randomUUID().toString();
        Map<String, Object> again =
                Map.of("kind", "APPOINTMENT_MOVED", "by", "PRACTICE", "at", in(12), "confirmedOpen", true);
        var first = api.post("pathways/" + pathway + "/news", again, "Idempotency-Key", key);
        var second = api.post("pathways/" + pathway + "/news", again, "Idempotency-Key", key);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(history(pathway))
                .filteredOn("APPOINTMENT_MOVED.PRACTICE"::equals)
                .hasSize(2);
    }

    /// The message and its timer, in the same moment: whichever comes first, the visit is not lost.
    @Test
    void anAppointmentCanceledInTheVeryMinuteOfTheVisitIsBookedAnew() throws Exception {
        String pathway = preparing("Aïcha");
        CyclicBarrier start = new CyclicBarrier(2);
        try (var hands = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = new ArrayList<>();
            both.add(hands.submit(() -> {
                start.await();
                api.advance("P3DT1H");
                return null;
            }));
            both.add(hands.submit(() -> {
                start.await();
                return taken(pathway, Map.of("kind", "APPOINTMENT_CANCELED", "by", "PERSON"));
            }));
            for (Future<?> one : both) {
                one.get();
            }
        }

        api.task(pathway, "Task_BookAppointment");
        assertThat(api.openSteps(pathway)).containsExactly("Task_BookAppointment");
    }

    @Test
    void aPracticeThatWithdrewWhileThePersonWasCalledIsNotAskedForAnotherDate() {
        String pathway = preparing("Hawa");
        api.advance("P3DT1H");
        api.awaitWait(pathway, "Wait_FollowUpDue");
        taken(pathway, Map.of("kind", "PRACTICE_WITHDREW", "by", "PRACTICE"));

        taken(pathway, Map.of("kind", "OUTCOME_REPORTED", "outcome", "NOT_ATTENDED", "reason", "FORGOT"));

        api.task(pathway, "Task_CallPractice");
        assertThat(api.openSteps(pathway)).containsExactly("Task_CallPractice");
    }

    @Test
    void aDateThatIsToldWhileASupervisorDecidesIsNotBookedAgain() {
        String pathway = api.pathway(api.person("Selam", "fra"));
        rights(pathway);
        api.answer(pathway, "Task_CallPractice");
        api.complete(pathway, "Task_BookAppointment", Map.of("bookingResult", "PERSON_DECLINED"));
        Api supervisor = Api.at(port, "superviseuse");
        supervisor.task(pathway, "Task_DecideNext");

        taken(pathway, Map.of("kind", "PRACTICE_ANSWERED", "outcome", "ACCEPTED", "at", in(5), "confirmedOpen", true));
        supervisor.complete(pathway, "Task_DecideNext", Map.of("nextStep", "APPOINTMENT"));

        api.task(pathway, "Task_PrepareEscort");
        assertThat(api.openSteps(pathway)).doesNotContain("Task_BookAppointment");
    }

    /// The time after the visit once could not begin without an appointment.
    @Test
    void whoWentWithoutAnAppointmentOfOursIsAskedAgainAfterThreeMonths() {
        String pathway = api.pathway(api.person("Dawit", "fra"));
        rights(pathway);
        api.answer(pathway, "Task_CallPractice");
        api.complete(pathway, "Task_BookAppointment", Map.of("bookingResult", "PERSON_DECLINED"));
        Api.at(port, "superviseuse").complete(pathway, "Task_DecideNext", Map.of("nextStep", "FOLLOW_UP"));
        api.complete(pathway, "Task_FollowUpCall", HappyAnswers.attended());
        api.awaitWait(pathway, "Wait_ThreeMonths");

        taken(pathway, Map.of("kind", "OUTCOME_REPORTED", "outcome", "REGULAR_DOCTOR"));

        assertThat(api.awaitClosed(pathway).path("closedReason").asString()).isEqualTo("LINKED_TO_GP");
    }

    @Test
    void aDateInThePastChangesNothing() {
        String pathway = preparing("Amina");
        refused(pathway, Map.of("kind", "APPOINTMENT_MOVED", "at", in(-1)), "at", "date.past");
        refused(pathway, Map.of("kind", "APPOINTMENT_MOVED"), "at", "required");
        refused(pathway, Map.of("kind", "APPOINTMENT_MOVED", "at", "demain"), "at", "datetime.invalid");

        assertThat(history(pathway)).noneMatch(line -> line.startsWith("APPOINTMENT_MOVED"));
    }

    @Test
    void aPracticeThatIsNotThisPathwaysHasNothingToSay() {
        String pathway = preparing("Ousmane");
        String call = api.task(pathwayCalling(), "Task_CallPractice");
        List<String> others = Api.stream(
                        Api.ok(api.get("tasks/" + call)).path("data").path("practices"))
                .map(option -> option.path("value").asString())
                .toList();
        String own = practiceOf(pathway);
        String stranger =
                others.stream().filter(id -> !id.equals(own)).findFirst().orElseThrow();

        refused(
                pathway,
                Map.of("kind", "PRACTICE_WITHDREW", "practiceId", stranger),
                "practiceId",
                "practice.not-called");
    }

    @Test
    void anOutcomeIsNotKnownBeforeTheVisit() {
        refused(
                preparing("Kofi"),
                Map.of("kind", "OUTCOME_REPORTED", "outcome", "ATTENDED"),
                "outcome",
                "outcome.early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RAIN"})
    void newsOfNoKnownKindIsRefused(String kind) {
        String pathway = api.pathway(api.person("Ali", "fra"));
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind));

        refused(pathway, body, "kind", kind.isEmpty() ? "required" : "option.unknown");
    }

    private void refused(String pathway, Map<String, Object> news, String field, String code) {
        var answer = api.post("pathways/" + pathway + "/news", news);
        assertThat(answer.status()).isEqualTo(422);
        JsonNode error = answer.body().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).isNotBlank().isNotEqualTo(code);
    }

    private JsonNode taken(String pathway, Map<String, Object> news) {
        var answer = api.post("pathways/" + pathway + "/news", news);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body();
    }

    private static List<String> changes(JsonNode taken) {
        return Api.stream(taken.path("changes")).map(JsonNode::asString).toList();
    }

    private List<String> history(String pathway) {
        return Api.stream(api.pathwayNow(pathway).path("history"))
                .map(line -> line.path("what").asString())
                .toList();
    }

    /// The date is fixed for in three days, the escort is to be planned.
    private String preparing(String alias) {
        String pathway = booked(alias, "fra");
        api.task(pathway, "Task_PrepareEscort");
        return pathway;
    }

    private String booked(String alias, String language) {
        String pathway = api.pathway(api.person(alias, language));
        rights(pathway);
        api.answer(pathway, "Task_CallPractice");
        api.answer(pathway, "Task_BookAppointment");
        return pathway;
    }

    private String pathwayCalling() {
        String pathway = api.pathway(api.person("Autre", "fra"));
        rights(pathway);
        return pathway;
    }

    private void rights(String pathway) {
        api.answer(pathway, "Task_RightsInterview");
    }

    private String in(int days) {
        return api.now().plusDays(days).truncatedTo(ChronoUnit.HOURS).toString();
    }
}
