package org.passerelle.care.followup;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/follow-up.bpmn", "forms"})
class FollowUpProcessTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
    }

    @Test
    void thePersonIsCalledTwoDaysAfterTheVisit() {
        ProcessInstanceEvent followUp = begin();
        assertThat(followUp).hasActiveElements("Wait_FollowUpDue");
        twoDaysLater();
        call("ATTENDED", Map.of("wantsToReturn", "YES"));

        assertThat(followUp)
                .isCompleted()
                .hasVariable("followUpResult", "ATTENDED")
                .hasVariable("reasonCode", null);
    }

    @Test
    void aVisitWithoutAnOutcomeIsATaskTheNextMorningAndItsCallIsDueTwoDaysAfterIt(CamundaProcessTestContext context) {
        String visit = process.moment(0);
        ProcessInstanceEvent followUp =
                process.start("follow-up", Map.of("appointmentId", "a1", "appointmentAt", visit));
        assertThat(followUp).hasActiveElements("Wait_FollowUpDue");
        ZonedDateTime morning =
                OffsetDateTime.parse(visit).atZoneSameInstant(PARIS).plusDays(1).with(LocalTime.of(8, 0));

        process.advance(Duration.between(context.getCurrentTime(), morning.minusMinutes(5)));
        assertThat(followUp).hasActiveElements("Wait_FollowUpDue").hasNotActivatedElements("Task_FollowUpCall");
        process.advance(Duration.ofMinutes(6));

        assertThat(byElementId("Task_FollowUpCall"))
                .isCreated()
                .hasDueDate(OffsetDateTime.parse(visit).plusDays(2).toString());
    }

    @Test
    void whoDidNotGoSaysWhy() {
        ProcessInstanceEvent followUp = begin();
        twoDaysLater();
        call("NOT_ATTENDED", Map.of("reasonCode", "FORGOT"));

        assertThat(followUp)
                .isCompleted()
                .hasVariable("followUpResult", "NOT_ATTENDED")
                .hasVariable("reasonCode", "FORGOT");
    }

    @Test
    void whoWouldLikeAnotherDoctorIsNoSuccessYet() {
        ProcessInstanceEvent followUp = begin();
        twoDaysLater();
        call("ATTENDED", Map.of("wantsToReturn", "NO"));

        assertThat(followUp).isCompleted().hasVariable("reasonCode", "WANTS_ANOTHER_GP");
    }

    /// «Not sure» once closed as linked to a doctor.
    @Test
    void whoIsUnsureIsAskedAgain() {
        ProcessInstanceEvent followUp = begin();
        twoDaysLater();
        call("ATTENDED", Map.of("wantsToReturn", "UNSURE"));
        assertThat(followUp).hasActiveElements("Wait_CallAgain");
        process.advance(Duration.ofDays(7));
        call("ATTENDED", Map.of("wantsToReturn", "YES"));

        assertThat(followUp)
                .isCompleted()
                .hasVariable("followUpResult", "ATTENDED")
                .hasVariable("reasonCode", null);
    }

    @Test
    void threeCallsInVainThenThePermanenceThenAHumanDecides() {
        ProcessInstanceEvent followUp = begin();
        threeCallsInVain(followUp);
        assertThat(byElementId("Task_AskAtPermanence")).isCreated();
        answer("Task_AskAtPermanence", "UNREACHED", Map.of());

        assertThat(followUp).isCompleted().hasVariable("followUpResult", "UNREACHED");
    }

    @Test
    void whoIsMetAtThePermanenceSaysHowItWent() {
        ProcessInstanceEvent followUp = begin();
        threeCallsInVain(followUp);
        answer("Task_AskAtPermanence", "NOT_ATTENDED", Map.of("reasonCode", "FORGOT"));

        assertThat(followUp)
                .isCompleted()
                .hasVariable("followUpResult", "NOT_ATTENDED")
                .hasVariable("reasonCode", "FORGOT");
    }

    @Test
    void whoDoesNotWantToBeCalledIsNotCalledAgain() {
        ProcessInstanceEvent followUp = begin();
        twoDaysLater();
        call("REFUSED", Map.of());

        assertThat(followUp)
                .isCompleted()
                .hasVariable("followUpResult", "REFUSED")
                .hasNotActivatedElements("Wait_CallAgain", "Task_AskAtPermanence");
    }

    private void threeCallsInVain(ProcessInstanceEvent followUp) {
        twoDaysLater();
        for (int attempt = 1; attempt <= 3; attempt++) {
            call("UNREACHED", Map.of());
            if (attempt < 3) {
                assertThat(followUp).hasActiveElements("Wait_CallAgain");
                process.advance(Duration.ofDays(8));
            }
        }
    }

    /// A dead number was once retried like a silence.
    @Test
    void aNumberThatIsDeadOpensTheSearchForAContact() {
        ProcessInstanceEvent followUp = begin();
        twoDaysLater();
        call("UNREACHED", Map.of("numberDead", true));
        process.complete("Task_FindContact", Map.of("contactFound", "YES"));

        assertThat(followUp).hasActiveElements("Task_FollowUpCall").hasNotActivatedElements("Wait_CallAgain");
    }

    /// The task once stood until somebody answered it, whatever was noted meanwhile.
    @Test
    void aNumberThatIsNotedBringsTheCallBack() {
        ProcessInstanceEvent followUp = begin();
        twoDaysLater();
        call("UNREACHED", Map.of("numberDead", true));
        assertThat(followUp).hasActiveElements("Task_FindContact");

        process.tell("contact-found", Map.of());

        assertThat(followUp).hasActiveElements("Task_FollowUpCall").hasTerminatedElements("Task_FindContact");
    }

    @Test
    void withoutAnyContactThePersonIsLookedForAtThePermanence() {
        ProcessInstanceEvent followUp = begin();
        twoDaysLater();
        call("UNREACHED", Map.of("numberDead", true));
        process.complete("Task_FindContact", Map.of("contactFound", "NO"));
        answer("Task_AskAtPermanence", "UNREACHED", Map.of());

        assertThat(followUp).isCompleted().hasVariable("followUpResult", "UNREACHED");
    }

    @Test
    void newsOfTheVisitComesBeforeTheCall() {
        ProcessInstanceEvent followUp = begin();
        assertThat(followUp).hasActiveElements("Wait_FollowUpDue");

        process.tellAbout("a1", "outcome-reported", Map.of("outcome", "ATTENDED", "wantsToReturn", "UNSURE"));

        assertThat(followUp)
                .isCompleted()
                .hasVariable("followUpResult", "ATTENDED")
                .hasVariable("reasonCode", "UNSURE")
                .hasNotActivatedElements("Task_FollowUpCall");
    }

    @Test
    void newsOfTheVisitTakesTheCallAway() {
        ProcessInstanceEvent followUp = begin();
        twoDaysLater();
        assertThat(followUp).hasActiveElements("Task_FollowUpCall");

        process.tellAbout("a1", "outcome-reported", Map.of("outcome", "NOT_ATTENDED", "reasonCode", "HEALTH"));

        assertThat(followUp)
                .isCompleted()
                .hasVariable("reasonCode", "HEALTH")
                .hasTerminatedElements("Task_FollowUpCall");
    }

    /// Told in the very minute of the visit, when its preparation has just ended.
    @Test
    void anAppointmentThatChangedAtItsVeryHourIsNoMissedVisit() {
        process.tellAbout(
                "a1", "appointment-changed", Map.of("appointmentId", "a2", "appointmentAt", process.moment(4)));

        assertThat(begin())
                .isCompleted()
                .hasVariable("followUpResult", "NOT_ATTENDED")
                .hasVariable("reasonCode", "APPOINTMENT_CHANGED")
                .hasVariable("appointmentId", "a2");
    }

    @Test
    void withoutAnAppointmentThePersonIsCalledAtOnce() {
        ProcessInstanceEvent followUp = process.start("follow-up", Map.of());

        assertThat(followUp).hasActiveElements("Task_FollowUpCall");
        process.tell("outcome-reported", Map.of("outcome", "NOT_ATTENDED", "reasonCode", "OTHER"));
        assertThat(followUp).isCompleted();
    }

    private ProcessInstanceEvent begin() {
        return process.start("follow-up", Map.of("appointmentId", "a1", "appointmentAt", process.moment(0)));
    }

    private void twoDaysLater() {
        process.advance(Duration.ofDays(2).plusMinutes(1));
    }

    private void call(String outcome, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("numberDead", false));
        answers.putAll(more);
        answers.put("outcome", outcome);
        process.complete("Task_FollowUpCall", answers);
    }

    private void answer(String task, String outcome, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.put("outcome", outcome);
        process.complete(task, answers);
    }
}
