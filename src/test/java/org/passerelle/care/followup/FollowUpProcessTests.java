package org.passerelle.care.followup;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn", "forms"})
class FollowUpProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
    }

    @Test
    void somebodyCallsTwoDaysAfterTheAppointment() {
        ProcessInstanceEvent followUp = appointmentInDays(3);
        process.advance(Duration.ofDays(4));
        assertThat(followUp).hasActiveElements("Wait_FollowUpDue");
        process.advance(Duration.ofDays(1).plusMinutes(1));
        call("ATTENDED");

        assertThat(followUp)
                .isCompleted()
                .hasCompletedElements("End_OutcomeKnown")
                .hasVariable("outcome", "ATTENDED");
    }

    @Test
    void withoutAnswerTheNextTriesAreAtSevenAndFourteenDaysThenAPersonDecides() {
        ProcessInstanceEvent followUp = appointmentInDays(0);
        process.advance(Duration.ofDays(2).plusMinutes(1));
        call("UNREACHED");
        assertThat(followUp).hasActiveElements("Wait_CallAgain");
        process.advance(Duration.ofDays(4));
        assertThat(followUp).hasActiveElements("Wait_CallAgain");

        process.advance(Duration.ofDays(1).plusMinutes(1));
        call("UNREACHED");
        assertThat(followUp).hasActiveElements("Wait_CallAgain");
        process.advance(Duration.ofDays(6));
        assertThat(followUp).hasActiveElements("Wait_CallAgain");

        process.advance(Duration.ofDays(1).plusMinutes(1));
        call("UNREACHED");

        assertThat(followUp)
                .isCompleted()
                .hasCompletedElements("End_Unreached")
                .hasVariable("outcome", "UNREACHED")
                .hasVariable("attempt", 3);
    }

    @Test
    void aCallMadeLateIsNotFollowedByAnotherOnTheSameDay() {
        ProcessInstanceEvent followUp = appointmentInDays(0);
        process.advance(Duration.ofDays(20));
        call("UNREACHED");
        assertThat(followUp).hasActiveElements("Wait_CallAgain");

        process.advance(Duration.ofHours(25));

        assertThat(followUp).hasActiveElements("Task_FollowUpCall");
    }

    private ProcessInstanceEvent appointmentInDays(int days) {
        return process.start("follow-up", Map.of("appointmentAt", process.moment(days)));
    }

    private void call(String outcome) {
        process.complete("Task_FollowUpCall", Map.of("outcome", outcome));
    }
}
