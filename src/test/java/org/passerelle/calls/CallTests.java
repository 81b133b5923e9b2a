package org.passerelle.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.accounts.TestUsers;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.WaitingView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What came of a call, told with or without a task that asks for it.
@WholeApplication
class CallTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private CallOutlook outlook;

    @Autowired
    private Pathways pathways;

    private Api api;

    @BeforeEach
    void signIn() {
        api = Api.at(port, "mediatrice");
    }

    @Test
    void aSilenceIsAnsweredWithTheDayOfTheNextTry() {
        String pathway = toCall("Rahel");

        JsonNode taken = taken(pathway, Map.of("result", "NO_ANSWER"));

        assertThat(taken.path("asked").asBoolean()).isTrue();
        assertThat(steps(taken)).containsExactly("Wait_CallAgain");
        assertThat(taken.path("next").path(0).path("at").asString()).isNotBlank();
    }

    @Test
    void whoWentIsAskedAgainAfterThreeMonths() {
        String pathway = toCall("Almaz");

        JsonNode taken = taken(pathway, Map.of("result", "REACHED", "outcome", "ATTENDED"));

        assertThat(steps(taken)).contains("Wait_ThreeMonths");
        assertThat(taken.path("state").asString()).isEqualTo("RELAYED");
    }

    /// The engine has just started, and decides at the third look.
    @Test
    void whatComesNextIsWaitedFor() {
        PathwayView toCall = view(toCall("Selam"));
        PathwayView answered = waiting(toCall, List.of());
        PathwayView decided = waiting(
                toCall,
                toCall.waiting().stream()
                        .map(wait -> new WaitingView(
                                "Wait_CallAgain",
                                wait.processId(),
                                false,
                                wait.since().plusSeconds(1),
                                wait.expectedBy(),
                                wait.owner()))
                        .toList());
        Iterator<PathwayView> looks = List.of(toCall, answered, decided).iterator();

        CallOutlook.Outlook after = outlook.after(looks::next, toCall, true, () -> true);

        assertThat(after.decided()).isTrue();
        assertThat(after.next()).extracting(CallOutlook.Next::step).containsExactly("Wait_CallAgain");
    }

    @Test
    void whatIsNotDecidedInTimeIsSaidToBeSo() {
        PathwayView toCall = view(toCall("Winta"));

        CallOutlook.Outlook after = outlook.after(() -> toCall, toCall, true, () -> false);

        assertThat(after.decided()).isFalse();
        assertThat(after.next()).isEmpty();
    }

    /// Also where it changes nothing: nobody waits for a step that does not come.
    @Test
    void aCallThatChangesNothingSaysWhatIsWaitedForAsBefore() {
        String pathway = booked(api.person("Helen", "fra"));

        JsonNode taken = taken(pathway, Map.of("result", "REACHED"));

        assertThat(taken.path("decided").asBoolean()).isTrue();
        assertThat(steps(taken)).contains("Task_PrepareEscort");
    }

    @Test
    void aReasonLeadsItsWay() {
        JsonNode taken = taken(
                toCall("Bereket"), Map.of("result", "REACHED", "outcome", "NOT_ATTENDED", "reason", "REFUSED_AT_DESK"));

        assertThat(steps(taken)).contains("Task_CallPractice");
    }

    /// Told of their own accord, that practice was once proposed again, first of all.
    @Test
    void whoeverWasTurnedAwayAtTheDeskIsNotSentThereAgainThoughNobodyAsked() {
        String pathway = toCall("Ruta");
        taken(pathway, Map.of("result", "VOICEMAIL"));
        api.awaitWait(pathway, "Wait_CallAgain");
        String desk = practiceOf(pathway);

        taken(pathway, Map.of("result", "REACHED", "outcome", "NOT_ATTENDED", "reason", "REFUSED_AT_DESK"));

        String task = api.task(pathway, "Task_CallPractice");
        assertThat(api.firstOption(task, "practices")).isNotEqualTo(desk);
    }

    @Test
    void whoSaysBeforeTheFollowUpThatTheDoctorIsTheirsHasVisited() {
        String pathway = toCall("Tsega");
        taken(pathway, Map.of("result", "VOICEMAIL"));
        api.awaitWait(pathway, "Wait_CallAgain");

        taken(pathway, Map.of("result", "REACHED", "outcome", "REGULAR_DOCTOR"));

        assertThat(visit(pathway)).isEqualTo("ATTENDED");
    }

    /// Number by number the search would go on for ever: the number itself is the answer.
    @Test
    void aNumberThatIsNotedBringsTheCallBack() {
        String person = withNumber(api.person("Nebiat", "fra"));
        String pathway = toCallOf(person);
        assertThat(steps(taken(pathway, Map.of("result", "NUMBER_DEAD")))).containsExactly("Task_FindContact");

        contact(person, "06 39 98 20 77");

        api.task(pathway, "Task_FollowUpCall");
        assertThat(api.openSteps(pathway)).doesNotContain("Task_FindContact");
    }

    @Test
    void aDeadNumberIsMarkedAndAContactIsLookedFor() {
        String person = api.person("Saba", "fra");
        String dead = contact(person, "06 39 98 20 51");
        contact(person, "06 39 98 20 52");
        String pathway = toCallOf(person);

        JsonNode taken = taken(pathway, Map.of("result", "NUMBER_DEAD", "contactId", dead));

        assertThat(steps(taken)).containsExactly("Task_FindContact");
        assertThat(Api.stream(Api.ok(api.get("people/" + person + "/contacts")))
                        .filter(contact -> contact.path("deadSince").isString())
                        .map(contact -> contact.path("id").asString()))
                .containsExactly(dead);
    }

    @Test
    void whoDoesNotWantToBeCalledIsLeftToASupervisor() {
        String pathway = toCall("Tirhas");

        taken(pathway, Map.of("result", "REFUSED"));

        Api.at(port, "superviseuse").task(pathway, "Task_DecideNext");
        assertThat(api.openSteps(pathway)).isEmpty();
    }

    @Test
    void aRefusalThatComesBetweenTwoTriesEndsThem() {
        String pathway = toCall("Yohana");
        taken(pathway, Map.of("result", "NO_ANSWER"));
        api.awaitWait(pathway, "Wait_CallAgain");

        JsonNode taken = taken(pathway, Map.of("result", "REFUSED"));

        assertThat(taken.path("asked").asBoolean()).isFalse();
        assertThat(steps(taken)).containsExactly("Task_DecideNext");

        Api.at(port, "superviseuse").task(pathway, "Task_DecideNext");
    }

    @Test
    void anOutcomeThatNobodyAskedForIsHeard() {
        String pathway = toCall("Semhar");
        taken(pathway, Map.of("result", "VOICEMAIL"));
        api.awaitWait(pathway, "Wait_CallAgain");

        JsonNode taken = taken(pathway, Map.of("result", "REACHED", "outcome", "ATTENDED"));

        assertThat(taken.path("asked").asBoolean()).isFalse();
        assertThat(steps(taken)).contains("Wait_ThreeMonths");
        assertThat(results(pathway)).containsExactly("VOICEMAIL_LEFT", "REACHED");
    }

    @Test
    void whoWasLostIsFoundAgainByOneCall() {
        String pathway = lost("Merhawi");
        assertThat(visit(pathway)).isEqualTo("OUTCOME_UNKNOWN");

        JsonNode taken = taken(pathway, Map.of("result", "REACHED", "outcome", "ATTENDED"));

        assertThat(taken.path("reopened").asBoolean()).isTrue();
        api.awaitWait(pathway, "Wait_ThreeMonths");
        assertThat(visit(pathway)).isEqualTo("ATTENDED");
    }

    @Test
    void whoWasLostAndIsReachedIsAskedHowTheVisitWent() {
        String pathway = lost("Luwam");

        JsonNode taken = taken(pathway, Map.of("result", "REACHED"));

        assertThat(taken.path("reopened").asBoolean()).isTrue();
        api.task(pathway, "Task_FollowUpCall");
    }

    @Test
    void aResultForAPathwayThatEndedOtherwiseIsTracedAndItStaysClosed() {
        String pathway = toCall("Eyob");
        Api.ok(api.post("pathways/" + pathway + "/closure", Map.of("reason", "MOVED")));
        api.awaitClosed(pathway);

        JsonNode taken = taken(pathway, Map.of("result", "REACHED", "outcome", "ATTENDED"));

        assertThat(taken.path("reopened").asBoolean()).isFalse();
        assertThat(taken.path("state").asString()).isEqualTo("CLOSED");
        assertThat(results(pathway)).containsExactly("REACHED");
    }

    @Test
    void anOutcomeBeforeTheAppointmentIsRefused() {
        String pathway = booked(api.person("Kidane", "fra"));

        refused(pathway, Map.of("result", "REACHED", "outcome", "ATTENDED"), "outcome", "outcome.early");
        assertThat(taken(pathway, Map.of("result", "REACHED")).path("asked").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', , , result, required",
        "RANG, , , result, option.unknown",
        "NO_ANSWER, ATTENDED, , outcome, call.not-reached",
        "REACHED, ATTENDED, FORGOT, reason, call.no-absence",
        "REACHED, NOT_ATTENDED, RAIN, reason, option.unknown",
        "REACHED, NOT_ATTENDED, OTHER, note, call.which-reason",
        "REACHED, SEEN, , outcome, option.unknown"
    })
    void whatCannotStandIsSaidBesideItsField(String result, String outcome, String reason, String field, String code) {
        Map<String, Object> call = new HashMap<>();
        call.put("result", result);
        call.put("outcome", outcome);
        call.put("reason", reason);

        refused(booked(api.person("Nebyat", "fra")), call, field, code);
    }

    @Test
    void aCallToNobodyIsRefusedAndSaysTheWayOn() {
        String pathway = toCallOf(api.person("Filmon", "fra"));

        refused(pathway, Map.of("result", "NO_ANSWER"), "contactId", "call.no-contact");
        refused(
                pathway,
                Map.of("result", "NO_ANSWER", "contactId", UUID.randomUUID().toString()),
                "contactId",
                "option.unknown");
        assertThat(steps(taken(pathway, Map.of("result", "NUMBER_DEAD")))).containsExactly("Task_FindContact");
    }

    @Test
    void theSameCallSentTwiceUnderOneKeyIsOne() {
        String pathway = toCall("Mulu");
        String key = UUID.randomUUID().toString();
        Map<String, Object> call = Map.of("result", "NO_ANSWER");

        var first = api.post("pathways/" + pathway + "/calls", call, "Idempotency-Key", key);
        var second = api.post("pathways/" + pathway + "/calls", call, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("decided").asBoolean()).isTrue();
        assertThat(steps(first.body())).containsExactly("Wait_CallAgain");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(results(pathway)).containsExactly("NO_ANSWER");
    }

    @Test
    void theNextPersonToCallComesWithWhatToKnowAndTheInterpreter() {
        String pathway = toCallOf(withNumber(api.person("Zeray", "tir")));

        JsonNode next = nextOf(pathway);

        assertThat(next.path("know")).hasSize(3);
        assertThat(next.path("contacts").path(0).path("number").asString()).startsWith("+33");
        assertThat(next.path("interpreter").path("language").asString()).isEqualTo("tir");
        assertThat(api.get("calls/next?team=SPT").status()).isIn(200, 204);
        assertThat(api.get("calls/next?team=NOBODY").status()).isIn(400, 422);
    }

    /// Found again they were once asked how a visit went that everybody knew of.
    @Test
    void whoWasLostAfterTheVisitAndIsReachedIsAskedWhetherTheyHaveTheirDoctor() {
        String pathway = lostAfterTheVisit("Rahwa");

        assertThat(taken(pathway, Map.of("result", "REACHED")).path("reopened").asBoolean())
                .isTrue();

        api.task(pathway, "Task_AfterCareCall");
        assertThat(visit(pathway)).isEqualTo("ATTENDED");
    }

    @Test
    void whoWasLostAfterTheVisitAndHasTheirDoctorIsLinked() {
        String pathway = lostAfterTheVisit("Selam");

        taken(pathway, Map.of("result", "REACHED", "outcome", "REGULAR_DOCTOR", "regularDoctor", "DECLARED"));

        assertThat(api.awaitClosed(pathway).path("closedReason").asString()).isEqualTo("LINKED_TO_GP");
        // once it was kept only by the task that asked for it
        assertThat(agreement(pathway)).isEqualTo("DECLARED");
    }

    @Test
    void whoDoesNotWantTheCallAfterThreeMonthsIsLeftToASupervisorAtOnce() {
        String pathway = toCall("Winta");
        taken(pathway, Map.of("result", "REACHED", "outcome", "ATTENDED"));
        api.awaitWait(pathway, "Wait_ThreeMonths");

        taken(pathway, Map.of("result", "REFUSED"));

        Api.at(port, "superviseuse").task(pathway, "Task_ConfirmAfterCare");
    }

    private String lostAfterTheVisit(String alias) {
        String pathway = toCall(alias);
        taken(pathway, Map.of("result", "REACHED", "outcome", "ATTENDED"));
        api.awaitWait(pathway, "Wait_ThreeMonths");
        api.advance("P93D");
        api.task(pathway, "Task_AfterCareCall");
        taken(pathway, Map.of("result", "REFUSED"));
        Api.at(port, "superviseuse").complete(pathway, "Task_ConfirmAfterCare", Map.of("afterCareResult", "LOST"));
        assertThat(api.awaitClosed(pathway).path("closedReason").asString()).isEqualTo("LOST_AFTER_ATTEMPTS");
        return pathway;
    }

    private String practiceOf(String pathway) {
        return database.sql("select practice_id from appointment where pathway_id = ?::uuid")
                .param(pathway)
                .query(String.class)
                .single();
    }

    @Test
    void threeMonthsLaterItIsAskedWhetherTheDoctorIsTheirs() {
        String pathway = toCall("Hirut");
        taken(pathway, Map.of("result", "REACHED", "outcome", "ATTENDED"));
        api.awaitWait(pathway, "Wait_ThreeMonths");
        api.advance("P93D");
        api.task(pathway, "Task_AfterCareCall");

        taken(pathway, Map.of("result", "REACHED", "outcome", "REGULAR_DOCTOR", "regularDoctor", "AGREED"));

        assertThat(api.awaitClosed(pathway).path("closedReason").asString()).isEqualTo("LINKED_TO_GP");
        assertThat(agreement(pathway)).isEqualTo("AGREED");
    }

    private String agreement(String pathway) {
        return database.sql("select regular_doctor from follow_up_call where pathway_id = ?::uuid and outcome ="
                        + " 'REGULAR_DOCTOR'")
                .param(pathway)
                .query(String.class)
                .single();
    }

    /// Passing over those that other tests left.
    private JsonNode nextOf(String pathway) {
        for (int passed = 0; passed < 50; passed++) {
            JsonNode next = Api.ok(api.get("calls/next"));
            if (next.path("pathwayId").asString().equals(pathway)) {
                return next;
            }
            taken(next.path("pathwayId").asString(), Map.of("result", "REACHED", "outcome", "LEFT"));
        }
        throw new IllegalStateException("Never next: " + pathway);
    }

    private PathwayView view(String pathway) {
        return pathways.get(UUID.fromString(pathway), TestUsers.named("mediatrice"));
    }

    private static PathwayView waiting(PathwayView pathway, List<WaitingView> waiting) {
        return new PathwayView(
                pathway.id(),
                pathway.personId(),
                pathway.programme(),
                pathway.need(),
                pathway.state(),
                pathway.phase(),
                pathway.closedReason(),
                pathway.startedAt(),
                pathway.startedBy(),
                pathway.closedAt(),
                pathway.expectedBy(),
                pathway.stalled(),
                waiting,
                pathway.history());
    }

    private String lost(String alias) {
        String pathway = toCall(alias);
        taken(pathway, Map.of("result", "NUMBER_DEAD"));
        api.complete(pathway, "Task_FindContact", Map.of("contactFound", "NO"));
        api.complete(pathway, "Task_AskAtPermanence", HappyAnswers.unreached());
        Api.at(port, "superviseuse")
                .complete(
                        pathway, "Task_DecideNext", Map.of("nextStep", "CLOSE", "closedReason", "LOST_AFTER_ATTEMPTS"));
        api.awaitClosed(pathway);
        return pathway;
    }

    private String visit(String pathway) {
        return api.pathwayNow(pathway)
                .path("care")
                .path("appointments")
                .path("state")
                .asString();
    }

    private String toCall(String alias) {
        return toCallOf(withNumber(api.person(alias, "fra")));
    }

    private String toCallOf(String person) {
        String pathway = booked(person);
        api.answer(pathway, "Task_PrepareEscort");
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        api.task(pathway, "Task_FollowUpCall");
        return pathway;
    }

    private String booked(String person) {
        String pathway = api.pathway(person);
        api.answer(pathway, "Task_RightsInterview");
        api.answer(pathway, "Task_CallPractice");
        api.answer(pathway, "Task_BookAppointment");
        api.task(pathway, "Task_PrepareEscort");
        return pathway;
    }

    private String withNumber(String person) {
        contact(person, "06 39 98 20 41");
        return person;
    }

    private String contact(String person, String number) {
        return Api.created(api.post(
                "people/" + person + "/contacts",
                Map.of("kind", "PHONE", "value", number, "permission", "OPEN_MESSAGE")));
    }

    private JsonNode taken(String pathway, Map<String, Object> call) {
        var answer = api.post("pathways/" + pathway + "/calls", call);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private void refused(String pathway, Map<String, Object> call, String field, String code) {
        var answer = api.post("pathways/" + pathway + "/calls", call);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        JsonNode error = answer.body().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).isNotBlank().isNotEqualTo(code);
    }

    private static List<String> steps(JsonNode taken) {
        return Api.stream(taken.path("next"))
                .map(next -> next.path("step").asString())
                .toList();
    }

    private List<String> results(String pathway) {
        return database.sql("select result from follow_up_call where pathway_id = ?::uuid order by called_at")
                .param(pathway)
                .query(String.class)
                .list();
    }
}
