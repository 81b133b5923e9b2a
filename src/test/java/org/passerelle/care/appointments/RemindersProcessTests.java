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

@EmbeddedProcessTest(deploy = {"bpmn/reminders.bpmn", "forms"})
class RemindersProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
    }

    /// «A reminder the day before is enough» once made none.
    @Test
    void threeRemindersComeBeforeTheVisit() {
        ProcessInstanceEvent reminders = begin(10);
        for (int reminder = 1; reminder <= 3; reminder++) {
            assertThat(reminders).hasActiveElements("Wait_ReminderDue");
            process.advance(Duration.ofDays(reminder == 1 ? 8 : 1));
            process.complete("Task_RemindPerson", Map.of("reminderResult", "NOT_REACHED"));
        }

        assertThat(reminders).isCompleted().hasCompletedElement("Task_RemindPerson", 3);
    }

    @Test
    void whoConfirmedTheDayBeforeIsLeftInPeaceInTheMorning() {
        ProcessInstanceEvent reminders = begin(10);
        assertThat(reminders).hasActiveElements("Wait_ReminderDue");
        process.advance(Duration.ofDays(8));
        process.complete("Task_RemindPerson", Map.of("reminderResult", "CONFIRMED"));
        assertThat(reminders).hasActiveElements("Wait_ReminderDue");
        process.advance(Duration.ofDays(1));
        process.complete("Task_RemindPerson", Map.of("reminderResult", "CONFIRMED"));

        assertThat(reminders).isCompleted().hasCompletedElement("Task_RemindPerson", 2);
    }

    @Test
    void forAVisitWithinMinutesNoReminderIsLeft() {
        assertThat(process.start("reminders", Map.of("appointmentAt", process.momentIn(Duration.ofMinutes(5)))))
                .isCompleted()
                .hasCompletedElements("End_RemindersDone");
    }

    private ProcessInstanceEvent begin(int days) {
        return process.start("reminders", Map.of("appointmentAt", process.moment(days)));
    }
}
