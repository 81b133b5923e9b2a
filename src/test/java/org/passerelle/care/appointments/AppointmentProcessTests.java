package org.passerelle.care.appointments;

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
class AppointmentProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
    }

    @Test
    void aDateEndsTheBooking() {
        ProcessInstanceEvent booking = process.start("appointment", Map.of());
        process.complete("Task_BookAppointment", Map.of("bookingResult", "BOOKED", "appointmentAt", process.moment(3)));

        assertThat(booking).isCompleted().hasCompletedElements("End_AppointmentBooked");
    }

    @Test
    void theCallBackComesOnTheMorningAgreed() {
        ProcessInstanceEvent booking = process.start("appointment", Map.of());
        process.complete("Task_BookAppointment", Map.of("bookingResult", "CALL_BACK", "nextCallDate", process.day(2)));
        assertThat(booking).hasActiveElements("Wait_BookAgain");

        process.advance(Duration.ofDays(3));

        assertThat(booking).hasActiveElements("Task_BookAppointment");
    }

    @Test
    void aPracticeThatWithdrawsSaysSoToThePathway() {
        ProcessInstanceEvent booking = process.start("appointment", Map.of());
        process.complete("Task_BookAppointment", Map.of("bookingResult", "PRACTICE_WITHDREW"));

        assertThat(booking)
                .isCompleted()
                .hasCompletedElements("End_PracticeWithdrew")
                .hasVariable("bookingResult", "PRACTICE_WITHDREW");
    }
}
