package org.passerelle.care.escort;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/escort-lost.bpmn", "forms"})
class EscortLostProcessTests {

    private final String appointment = UUID.randomUUID().toString();

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
    }

    @Test
    void aSupervisorSettlesTheVisitAnew() {
        var lost = lost(true);
        process.complete("Task_ReplaceEscort", Map.of());

        assertThat(lost).isCompleted().hasCompletedElements("End_EscortReplaced");
    }

    @Test
    void whatWasSettledMeanwhileIsNoTask() {
        assertThat(lost(false)).isCompleted().hasCompletedElements("End_NothingMissing");
    }

    @Test
    void theHourOfTheVisitTakesTheTaskAway() {
        var lost = lost(true);
        process.advance(Duration.ofDays(4));

        assertThat(lost).isCompleted().hasCompletedElements("Event_VisitHour", "End_VisitGone");
    }

    @Test
    void anotherDateTakesTheTaskAway() {
        Map<String, Object> none = new HashMap<>();
        none.put("appointmentId", null);
        none.put("appointmentAt", null);
        var lost = lost(true);
        process.tellAbout(appointment, "appointment-changed", none);

        assertThat(lost).isCompleted().hasCompletedElements("Event_DateChanged", "End_VisitGone");
    }

    @Test
    void aPracticeThatCannotAnyLongerTakesTheTaskAway() {
        var lost = lost(true);
        process.tellAbout(appointment, "practice-withdrew", Map.of());

        assertThat(lost).isCompleted().hasCompletedElements("Event_PracticeGone", "End_VisitGone");
    }

    @Test
    void somebodyNamedElsewhereTakesTheTaskAway() {
        var lost = lost(true);
        process.tell("escort-settled", Map.of());

        assertThat(lost).isCompleted().hasCompletedElements("Event_SomebodyNamed", "End_NoLongerMissing");
    }

    @Test
    void aClosedPathwayTakesTheTaskAway() {
        var lost = lost(true);
        process.tell("pathway-closed", Map.of());

        assertThat(lost).isCompleted().hasCompletedElements("Event_PathwayClosed", "End_NoLongerMissing");
    }

    private ProcessInstanceSelector lost(boolean missing) {
        process.worker(
                "look-at-lost-escort",
                Map.of("escortMissing", missing, "appointmentId", appointment, "appointmentAt", process.moment(3)));
        var lost = process.begin("escort-lost", "escort-lost", Map.of());
        if (missing) {
            assertThat(lost).hasActiveElements("Task_ReplaceEscort");
        }
        return lost;
    }
}
