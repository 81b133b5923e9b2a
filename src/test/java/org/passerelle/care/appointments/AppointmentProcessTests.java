package org.passerelle.care.appointments;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/appointment.bpmn", "forms"})
class AppointmentProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("check-agreement", Map.of("bookingResult", "TO_BOOK"));
    }

    @Test
    void aDateThatIsFixedEndsIt() {
        ProcessInstanceEvent appointment = begin();
        booking(Map.of("bookingResult", "BOOKED", "appointmentId", "a1", "appointmentAt", process.moment(4)));

        assertThat(appointment).isCompleted().hasVariable("appointmentResult", "BOOKED");
    }

    @ParameterizedTest
    @CsvSource({"PRACTICE_WITHDREW, End_PracticeWithdrew", "PERSON_DECLINED, End_PersonDeclined"})
    void whoeverTurnsAwayEndsItWithItsOwnResult(String result, String end) {
        ProcessInstanceEvent appointment = begin();
        booking(Map.of("bookingResult", result));

        assertThat(appointment).isCompleted().hasCompletedElements(end).hasVariable("appointmentResult", result);
    }

    @Test
    void whoIsToBeCalledBackIsOnThatDay() {
        ProcessInstanceEvent appointment = begin();
        callBack();
        assertThat(appointment).hasActiveElements("Wait_BookAgain");

        process.advance(Duration.ofDays(3));

        assertThat(appointment).hasCompletedElements("Event_BookAgain").hasActiveElements("Task_BookAppointment");
    }

    @Test
    void withoutADayItIsTheNextMorning() {
        ProcessInstanceEvent appointment = begin();
        booking(Map.of("bookingResult", "CALL_BACK"));
        process.advance(Duration.ofDays(1));

        assertThat(appointment).hasActiveElements("Task_BookAppointment");
    }

    @Test
    void aSecretaryWhoRingsBackWithADateIsHeard() {
        ProcessInstanceEvent appointment = begin();
        callBack();
        assertThat(appointment).hasActiveElements("Wait_BookAgain");

        process.tell(
                "practice-answered",
                Map.of("practiceAnswer", "ACCEPTED", "appointmentId", "a1", "appointmentAt", process.moment(5)));

        assertThat(appointment)
                .isCompleted()
                .hasVariable("appointmentResult", "BOOKED")
                .hasVariable("appointmentId", "a1");
    }

    @Test
    void aPracticeThatRingsBackWithANoIsHeardToo() {
        ProcessInstanceEvent appointment = begin();
        assertThat(appointment).hasActiveElements("Task_BookAppointment");

        process.tell("practice-answered", Map.of("practiceAnswer", "DECLINED"));

        assertThat(appointment)
                .isCompleted()
                .hasVariable("appointmentResult", "PRACTICE_WITHDREW")
                .hasTerminatedElements("Task_BookAppointment");
    }

    @Test
    void afterFiveTriesWithoutADateSomebodyDecides() {
        ProcessInstanceEvent appointment = begin();
        for (int booking = 1; booking <= 6; booking++) {
            callBack();
            if (booking < 6) {
                assertThat(appointment).hasActiveElements("Wait_BookAgain");
                process.advance(Duration.ofDays(3));
            }
        }

        assertThat(appointment).isCompleted().hasVariable("appointmentResult", "NO_DATE");
    }

    @Test
    void aDateThatWasToldMeanwhileIsNotAskedForAgain() {
        process.worker(
                "check-agreement",
                Map.of("bookingResult", "BOOKED", "appointmentId", "a1", "appointmentAt", process.moment(4)));

        assertThat(begin())
                .isCompleted()
                .hasNotActivatedElements("Task_BookAppointment")
                .hasVariable("appointmentResult", "BOOKED")
                .hasVariable("appointmentId", "a1");
    }

    @Test
    void aPracticeThatWithdrewMeanwhileIsNotAskedForADate() {
        process.worker("check-agreement", Map.of("bookingResult", "PRACTICE_WITHDREW"));

        assertThat(begin())
                .isCompleted()
                .hasNotActivatedElements("Task_BookAppointment")
                .hasVariable("appointmentResult", "PRACTICE_WITHDREW");
    }

    private ProcessInstanceEvent begin() {
        return process.start("appointment", Map.of("practiceId", "p1"));
    }

    private void callBack() {
        booking(Map.of("bookingResult", "CALL_BACK", "nextCallDate", process.day(3)));
    }

    private void booking(Map<String, Object> answers) {
        process.complete("Task_BookAppointment", answers);
    }
}
