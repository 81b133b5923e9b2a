package org.passerelle.care.escort;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/escort.bpmn", "forms"})
class EscortProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
    }

    @Test
    void theVisitIsPreparedOnce() {
        ProcessInstanceEvent escort = process.start("escort", Map.of("appointmentAt", process.moment(10)));
        process.complete("Task_PrepareEscort", Map.of());

        assertThat(escort).isCompleted().hasCompletedElements("End_EscortPlanned");
    }

    @Test
    void theVisitIsPreparedBeforeTheAppointmentHoweverSoonItIs() {
        process.worker("check-escort-promise", Map.of("escortMissing", false));
        String tomorrow = process.moment(1);
        process.start("escort", Map.of("appointmentAt", tomorrow));

        assertThat(byElementId("Task_PrepareEscort"))
                .isCreated()
                .hasDueDate(OffsetDateTime.parse(tomorrow).toString());
    }

    /// The appointment is at ten: its morning before is at eight.
    @Test
    void aPromiseWithoutANameIsASupervisorsTaskOnTheMorningBefore() {
        process.worker("check-escort-promise", Map.of("escortMissing", true));
        ProcessInstanceEvent escort = untilTheMorningBefore(Duration.ofMinutes(-30));
        assertThat(escort).hasActiveElements("Task_PrepareEscort").hasNotActivatedElements("Task_NameEscort");

        process.advance(Duration.ofHours(1));
        assertThat(escort).hasActiveElements("Task_PrepareEscort", "Task_NameEscort");
        process.complete("Task_NameEscort", Map.of());

        assertThat(escort)
                .isCompleted()
                .hasCompletedElements("End_EscortNamed")
                .hasTerminatedElements("Task_PrepareEscort");
    }

    @Test
    void whoeverNamesSomebodyFirstTakesTheOtherTaskAway() {
        process.worker("check-escort-promise", Map.of("escortMissing", true));
        ProcessInstanceEvent escort = untilTheMorningBefore(Duration.ofMinutes(30));
        assertThat(escort).hasActiveElements("Task_PrepareEscort", "Task_NameEscort");
        process.complete("Task_PrepareEscort", Map.of());

        assertThat(escort).isCompleted().hasTerminatedElements("Task_NameEscort");
    }

    @Test
    void nothingPromisedIsNoSupervisorsTask() {
        process.worker("check-escort-promise", Map.of("escortMissing", false));
        ProcessInstanceEvent escort = untilTheMorningBefore(Duration.ofMinutes(30));

        assertThat(escort).hasCompletedElements("End_NothingPromised").hasActiveElements("Task_PrepareEscort");
    }

    @Test
    void aPromiseMadeAfterThatMorningIsLookedAtWhenItIsMadeAndAskedForOnce() {
        process.worker("check-escort-promise", Map.of("escortMissing", true));
        ProcessInstanceEvent escort = process.start("escort", Map.of("appointmentAt", process.moment(10)));
        assertThat(escort).hasActiveElements("Task_PrepareEscort");
        process.tell("escort-promised", Map.of());
        assertThat(escort).hasActiveElements("Task_PrepareEscort", "Task_NameEscort");
        process.tell("escort-promised", Map.of());

        assertThat(escort).hasCompletedElements("End_NothingPromised");
        process.complete("Task_NameEscort", Map.of());
        assertThat(escort).isCompleted().hasTerminatedElements("Task_PrepareEscort");
    }

    @Test
    void somebodyNamedElsewhereLeavesNothingToPrepare() {
        ProcessInstanceEvent escort = process.start("escort", Map.of("appointmentAt", process.moment(10)));
        assertThat(escort).hasActiveElements("Task_PrepareEscort");
        process.tell("escort-settled", Map.of());

        assertThat(escort).isCompleted().hasCompletedElements("End_EscortSettled");
    }

    private ProcessInstanceEvent untilTheMorningBefore(Duration from) {
        ProcessInstanceEvent escort = process.start("escort", Map.of("appointmentAt", process.moment(10)));
        assertThat(escort).hasActiveElements("Task_PrepareEscort");
        process.advance(Duration.ofDays(9).minusHours(2).plus(from));
        return escort;
    }
}
