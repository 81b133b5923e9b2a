package org.passerelle.pathway;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;

/// Every message that makes a date needless may come when the date has just passed: the other order of each race, the
/// one in time stands beside its process.
@EmbeddedProcessTest(deploy = {"bpmn", "forms"})
class LateNewsProcessTests {

    CareProcess process;

    @BeforeEach
    void theWorkersAnswer(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("ask-renewal");
        process.worker("ask-answer");
        process.worker("rank-practices", Map.of("possiblePractices", 3));
        process.worker("check-agreement", Map.of("bookingResult", "TO_BOOK"));
        process.worker("check-language-need", Map.of("interpreterNeeded", false));
    }

    @Test
    void newsOfTheRightsAfterTheDateOfTheReviewFindsTheReview() {
        ProcessInstanceEvent check = process.start("rights-check", Map.of());
        process.complete("Task_RightsInterview", Map.of("rightsRoute", "RIGHTS_INTERVIEW"));
        process.complete("Task_GatherProof", Map.of());
        assertThat(check).hasActiveElements("Wait_NextRightsCheck");
        process.advance(Duration.ofDays(8));
        assertThat(check).hasActiveElements("Task_RightsInterview");

        process.tell("rights-changed", Map.of());

        assertThat(check).hasActiveElements("Task_RightsInterview").hasCompletedElement("Event_NextRightsCheck", 1);
    }

    @Test
    void newsOfTheRightsAfterThreeWeeksFindsTheRenewal() {
        var renewal = process.begin("renewal-due", "rights-renewal", Map.of("rightsEnd", process.day(90)));
        process.complete("Task_RenewRights", Map.of("renewalStatus", "FILED"));
        assertThat(renewal).hasActiveElements("Wait_RenewalAnswer");
        process.advance(Duration.ofDays(21).plusMinutes(1));
        assertThat(renewal).hasActiveElements("Task_RenewRights");

        process.tell("rights-changed", Map.of());

        assertThat(renewal).hasActiveElements("Task_RenewRights");
    }

    @Test
    void aPracticeThatRingsBackAfterTheHourForCallsTakesTheCallAway() {
        ProcessInstanceEvent search = process.start("gp-matching", Map.of());
        assertThat(search).hasActiveElements("Task_CallPractice");
        process.worker("rank-practices", Map.of("possiblePractices", 0, "nextCallAt", process.moment(1)));
        process.complete("Task_CallPractice", Map.of("practiceAnswer", "NO_ANSWER", "practiceId", "p1"));
        assertThat(search).hasActiveElements("Wait_NextCall");
        process.worker("rank-practices", Map.of("possiblePractices", 1));
        process.advance(Duration.ofDays(1).plusMinutes(1));
        assertThat(search).hasActiveElements("Task_CallPractice");

        process.tell("practice-answered", Map.of("practiceAnswer", "ACCEPTED", "practiceId", "p1"));

        assertThat(search).isCompleted().hasVariable("gpMatchingResult", "FOUND");
    }

    @Test
    void aSecretaryWhoRingsBackAfterTheDayTakesTheTaskAway() {
        ProcessInstanceEvent appointment = process.start("appointment", Map.of());
        process.complete("Task_BookAppointment", Map.of("bookingResult", "CALL_BACK", "nextCallDate", process.day(2)));
        assertThat(appointment).hasActiveElements("Wait_BookAgain");
        process.advance(Duration.ofDays(2));
        assertThat(appointment).hasActiveElements("Task_BookAppointment");

        process.tell(
                "practice-answered",
                Map.of("practiceAnswer", "ACCEPTED", "appointmentId", "a1", "appointmentAt", process.moment(5)));

        assertThat(appointment).isCompleted().hasVariable("appointmentResult", "BOOKED");
    }

    @Test
    void aDateThatMovesAfterTheHourOfTheVisitFindsNoPreparation() {
        ProcessInstanceEvent visit = process.start(
                "visit-preparation",
                Map.of("appointmentId", "a1", "appointmentAt", process.moment(3), "practiceId", "p1"));
        assertThat(byProcessId("escort")).hasActiveElements("Task_PrepareEscort");
        process.advance(Duration.ofDays(3).plusMinutes(1));
        assertThat(visit).isCompleted();

        process.tellAbout(
                "a1", "appointment-changed", Map.of("appointmentId", "a2", "appointmentAt", process.moment(9)));

        assertThat(visit).isCompleted().hasVariable("visitPreparationResult", "UNREADY");
    }

    @Test
    void newsOfTheVisitAfterTheDayOfTheCallTakesTheCallAway() {
        ProcessInstanceEvent followUp =
                process.start("follow-up", Map.of("appointmentId", "a1", "appointmentAt", process.moment(0)));
        assertThat(followUp).hasActiveElements("Wait_FollowUpDue");
        process.advance(Duration.ofDays(2).plusMinutes(1));
        assertThat(followUp).hasActiveElements("Task_FollowUpCall");

        process.tellAbout("a1", "outcome-reported", Map.of("outcome", "ATTENDED"));

        assertThat(followUp).isCompleted().hasVariable("followUpResult", "ATTENDED");
    }
}
