package org.passerelle.pathway;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;

@EmbeddedProcessTest(deploy = {"bpmn", "forms"})
class CarePathwayProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("ask-renewal");
        process.worker("ask-answer");
        process.worker("rank-practices", Map.of("possiblePractices", 3));
        process.worker("check-agreement", Map.of("bookingResult", "TO_BOOK"));
        process.worker("check-language-need", Map.of("interpreterNeeded", true));
        process.worker("reserve-interpreter", Map.of("interpreterFunded", true));
        process.worker("close-pathway");
        process.worker("relay-pathway");
    }

    private static final String TILLEULS = "1b671a64-40d5-491e-99b0-da01ff1f3341";

    @Test
    void sixTasksLeadFromTheRightsToAVisit() {
        var pathway = open();
        rights();
        accepted(Map.of());
        booked();
        interpreter();
        escort();
        visit();
        followUp("ATTENDED", Map.of("wantsToReturn", "YES"));

        assertThat(pathway)
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "Call_RightsCheck",
                        "Call_GpMatching",
                        "Call_Appointment",
                        "Call_VisitPreparation",
                        "Call_FollowUp",
                        "End_Relayed");
    }

    /// Acceptance and date usually come in one call, two tasks were forced.
    @Test
    void oneCallWithYesAndDateIsOneTask() {
        var pathway = open();
        rights();
        accepted(Map.of("appointmentId", "a1", "appointmentAt", process.moment(3)));

        assertThat(pathway).hasActiveElements("Call_VisitPreparation").hasNotActivatedElements("Call_Appointment");
    }

    @Test
    void anAppointmentMovedToADateIsPreparedAnew() {
        var pathway = atTheVisit();
        changed(Map.of("appointmentId", "a2", "appointmentAt", process.moment(9)));

        assertThat(pathway)
                .hasCompletedElement("Call_VisitPreparation", 1)
                .hasActiveElements("Call_VisitPreparation")
                .hasCompletedElement("Call_Appointment", 1);
    }

    @Test
    void anAppointmentCanceledIsBookedAnew() {
        var pathway = atTheVisit();
        Map<String, Object> none = new HashMap<>();
        none.put("appointmentId", null);
        none.put("appointmentAt", null);
        changed(none);

        assertThat(pathway).hasActiveElements("Call_Appointment");
    }

    @Test
    void aPracticeThatWithdrawsSendsTheSearchToOthers() {
        var pathway = atTheVisit();
        process.tellAbout("a1", "practice-withdrew", Map.of());

        assertThat(pathway).hasActiveElements("Call_GpMatching");
    }

    @Test
    void aPracticeThatCannotGiveADateSendsTheSearchToOthersToo() {
        var pathway = open();
        rights();
        accepted(Map.of());
        process.complete("Task_BookAppointment", Map.of("bookingResult", "PRACTICE_WITHDREW"));

        assertThat(pathway).hasCompletedElement("Call_GpMatching", 1).hasActiveElements("Call_GpMatching");
    }

    /// A search went on for somebody whose cover had ended.
    @Test
    void rightsThatEndWhileADoctorIsSearchedAreLookedAtFirst() {
        var pathway = open();
        rights();
        assertThat(byProcessId("gp-matching")).hasActiveElements("Task_CallPractice");

        process.tell("rights-ended", Map.of());

        assertThat(pathway)
                .hasCompletedElements("Event_RightsEndedMeanwhile")
                .hasActiveElements("Call_RightsCheck")
                .hasVariable("turns", 1);
        rights();
        assertThat(pathway).hasActiveElements("Call_GpMatching");
    }

    @Test
    void whoNoLongerWantsTheAppointmentIsTalkedWith() {
        var pathway = open();
        rights();
        accepted(Map.of());
        process.complete("Task_BookAppointment", Map.of("bookingResult", "PERSON_DECLINED"));

        assertThat(pathway).hasActiveElements("Task_DecideNext");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "GP_UNREACHABLE,       Call_GpMatching",
        "NO_SLOT_FITS,         Call_GpMatching",
        "NO_TRANSPORT,         Call_GpMatching",
        "COST_WORRY,           Call_RightsCheck",
        "LOST_CONTACT_DETAILS, Task_DecideNext",
        "TOO_BUSY,             Task_DecideNext",
        "NOT_INTERESTED,       Task_DecideNext",
        "OTHER,                Task_DecideNext"
    })
    void whyThereIsNoAppointmentLeadsItsWay(String reason, String at) {
        var pathway = open();
        rights();
        accepted(Map.of());
        process.complete("Task_BookAppointment", Map.of("bookingResult", "PERSON_DECLINED", "reasonCode", reason));

        assertThat(pathway).hasCompletedElements("Task_ChooseNextStep").hasActiveElements(at);
    }

    @ParameterizedTest(name = "{0}, {1} → {2}")
    @CsvSource({
        "RIGHTS,      ,   Call_RightsCheck",
        "MATCHING,    ,   Call_GpMatching",
        "APPOINTMENT, ,   Call_Appointment",
        "APPOINTMENT, 3,  Call_VisitPreparation",
        "FOLLOW_UP,   -3, Call_FollowUp",
        "           , ,   Task_DecideNext"
    })
    void aPathwayThatLostItsInstanceGoesOnWhereItsFactsSay(@Nullable String next, @Nullable Integer inDays, String at) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("nextStep", next);
        facts.put("turns", 0);
        facts.put("practiceId", TILLEULS);
        facts.put("appointmentId", inDays == null ? null : "a1");
        facts.put("appointmentAt", inDays == null ? null : process.moment(inDays));
        facts.put("interpreterAsked", false);

        assertThat(process.begin("pathway-resumed", "care-pathway", facts)).hasActiveElements(at);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "PLACE_NOT_FOUND,    Call_Appointment",
        "ADDRESS_NOT_FOUND,  Call_Appointment",
        "TRANSPORT_STRIKE,   Call_Appointment",
        "TIME_WORK,          Call_Appointment",
        "FORGOT,             Call_Appointment",
        "HEALTH,             Call_Appointment",
        "PAPER_PROOF_FEAR,   Call_Appointment",
        "LANGUAGE,           Call_Appointment",
        "COST_WORRY,         Call_RightsCheck",
        "RIGHTS_ENDED,       Call_RightsCheck",
        "REFUSED_AT_DESK,    Call_GpMatching",
        "OTHER_GP_MEANWHILE, Call_WindDown",
        "CLOSER_GP,          Call_WindDown",
        "ASE_MEANWHILE,      Call_WindDown",
        "CHANGED_MIND,       Task_DecideNext",
        "NO_REASON,          Task_DecideNext",
        "OTHER,              Task_DecideNext"
    })
    void theReasonForNotGoingGoesBackToTheFittingStep(String reason, String element) {
        assertThat(afterTheVisit("NOT_ATTENDED", reason)).hasActiveElements(element);
    }

    /// An interpreter once forced stuck to practices that came later.
    @Test
    void onlyTheNextVisitIsInterpretedForWhoWasNotUnderstood() {
        assertThat(afterTheVisit("NOT_ATTENDED", "LANGUAGE"))
                .hasActiveElements("Call_Appointment")
                .hasVariable("interpreterAsked", true);
        booked();
        visit();
        followUp("NOT_ATTENDED", Map.of("reasonCode", "FORGOT"));

        assertThat(PATHWAY).hasCompletedElement("Call_FollowUp", 2).hasVariable("interpreterAsked", false);
    }

    @Test
    void whoseRightsEndedKeepsThePracticeThatSaidYes() {
        var pathway = afterTheVisit("NOT_ATTENDED", "RIGHTS_ENDED");
        assertThat(pathway).hasActiveElements("Call_RightsCheck");
        rights();

        assertThat(pathway)
                .hasActiveElements("Call_Appointment")
                .hasCompletedElement("Call_GpMatching", 2)
                .hasVariable("practiceId", TILLEULS);
    }

    @Test
    void whoIsTakenCareOfElsewhereIsTransferred() {
        process.worker("release-bookings", Map.of("practiceWaits", false));

        assertThat(afterTheVisit("NOT_ATTENDED", "ASE_MEANWHILE"))
                .isCompleted()
                .hasCompletedElements("Call_WindDown", "End_Transferred");
    }

    @Test
    void whoFoundADoctorAloneIsClosed() {
        process.worker("release-bookings", Map.of("practiceWaits", false));

        assertThat(afterTheVisit("NOT_ATTENDED", "OTHER_GP_MEANWHILE"))
                .isCompleted()
                .hasCompletedElements("End_Closed");
    }

    @Test
    void aSupervisorClosesOnlyWithAReason() {
        process.worker("release-bookings", Map.of("practiceWaits", false));
        var pathway = afterTheVisit("NOT_ATTENDED", "NO_REASON");
        process.complete("Task_DecideNext", Map.of("nextStep", "CLOSE"));
        assertThat(pathway).hasCompletedElement("Task_DecideNext", 1).hasActiveElements("Task_DecideNext");

        process.complete("Task_DecideNext", Map.of("nextStep", "CLOSE", "closedReason", "LOST_AFTER_ATTEMPTS"));

        assertThat(pathway).isCompleted().hasCompletedElements("End_Closed");
    }

    @Test
    void aSupervisorCanHaveThePersonCalledAgainAtOnce() {
        var pathway = afterTheVisit("NOT_ATTENDED", "NO_REASON");
        process.complete("Task_DecideNext", Map.of("nextStep", "FOLLOW_UP"));

        assertThat(pathway).hasActiveElements("Call_FollowUp");
        process.complete("Task_FollowUpCall", Map.of("outcome", "ATTENDED", "numberDead", false));
        assertThat(pathway).isCompleted().hasCompletedElements("End_Relayed");
    }

    /// Turning back had no end.
    @Test
    void whoTurnsBackForTheSixthTimeIsDecidedAbout() {
        var pathway = atTheVisit();
        for (int turn = 1; turn <= 6; turn++) {
            String from = "a" + turn;
            String to = "a" + (turn + 1);
            assertThat(pathway)
                    .hasCompletedElement("Call_VisitPreparation", turn - 1)
                    .hasActiveElements("Call_VisitPreparation");
            process.tellAbout(
                    from, "appointment-changed", Map.of("appointmentId", to, "appointmentAt", process.moment(9)));
        }

        assertThat(pathway).hasActiveElements("Task_DecideNext");
    }

    @Test
    void rightsThatStayUnclearAreDecidedAbout() {
        var pathway = open();
        unclear("UNCLEAR");

        assertThat(pathway).hasActiveElements("Task_DecideNext");
    }

    @Test
    void anotherCircuitTakesThePathwayOver() {
        process.worker("release-bookings", Map.of("practiceWaits", false));
        var pathway = open();
        unclear("OTHER_CIRCUIT");

        assertThat(pathway).isCompleted().hasCompletedElements("End_Transferred");
    }

    @Test
    void aSearchInVainIsDecidedAbout() {
        process.worker("rank-practices", Map.of("possiblePractices", 0));
        var pathway = open();
        rights();
        process.complete("Task_WidenSearch", Map.of("searchDecision", "GIVE_UP"));

        assertThat(pathway).hasActiveElements("Task_DecideNext");
    }

    @Test
    void aPathwayCanBeClosedAtAnyMomentAndItsTasksGoAway() {
        process.worker("release-bookings", Map.of("practiceWaits", false));
        var pathway = open();
        assertThat(byProcessId("rights-check")).hasActiveElements("Task_RightsInterview");

        process.tell("pathway-closing", Map.of("closedReason", "MOVED"));

        assertThat(pathway).isCompleted().hasCompletedElements("End_ClosedOnRequest");
        assertThat(byProcessId("rights-check")).isTerminated();
    }

    @Test
    void aPathwayThatIsOpenIsNotBegunTwice() {
        var pathway = open();
        assertThat(pathway).hasActiveElements("Call_RightsCheck");
        open();
        rights();

        assertThat(byProcessId("gp-matching")).hasActiveElements("Task_CallPractice");
        assertThat(byProcessId("rights-check")).isCompleted();
    }

    private static final ProcessInstanceSelector PATHWAY = byProcessId("care-pathway");

    private ProcessInstanceSelector open() {
        return process.begin("pathway-opened", "care-pathway", Map.of());
    }

    private ProcessInstanceSelector atTheVisit() {
        var pathway = open();
        rights();
        accepted(Map.of());
        booked();
        assertThat(pathway).hasActiveElements("Call_VisitPreparation");
        return pathway;
    }

    private ProcessInstanceSelector afterTheVisit(String outcome, String reason) {
        var pathway = atTheVisit();
        visit();
        followUp(outcome, Map.of("reasonCode", reason));
        return pathway;
    }

    private void rights() {
        process.complete("Task_RightsInterview", Map.of("rightsRoute", "GP_NOW"));
    }

    private void unclear(String review) {
        for (int round = 1; round <= 3; round++) {
            process.complete("Task_RightsInterview", Map.of("rightsRoute", "RIGHTS_INTERVIEW"));
            process.complete("Task_GatherProof", Map.of());
            if (round < 3) {
                process.tell("rights-changed", Map.of());
            }
        }
        process.complete("Task_ReviewRights", Map.of("rightsReview", review));
    }

    private void accepted(Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("practiceId", TILLEULS, "practiceAnswer", "ACCEPTED"));
        answers.putAll(more);
        process.complete("Task_CallPractice", answers);
    }

    private void booked() {
        process.complete(
                "Task_BookAppointment",
                Map.of("bookingResult", "BOOKED", "appointmentId", "a1", "appointmentAt", process.moment(3)));
    }

    private void interpreter() {
        process.complete("Task_ArrangeInterpreter", Map.of("interpreterMode", "PHONE"));
    }

    private void escort() {
        process.complete("Task_PrepareEscort", Map.of());
    }

    private void visit() {
        assertThat(byProcessId("escort")).isCreated();
        process.advance(Duration.ofDays(3).plusMinutes(1));
        assertThat(PATHWAY).hasActiveElements("Call_FollowUp");
        process.advance(Duration.ofDays(2).plusMinutes(1));
    }

    private void followUp(String outcome, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("numberDead", false));
        answers.putAll(more);
        answers.put("outcome", outcome);
        process.complete("Task_FollowUpCall", answers);
    }

    private void changed(Map<String, Object> facts) {
        process.tellAbout("a1", "appointment-changed", facts);
    }
}
