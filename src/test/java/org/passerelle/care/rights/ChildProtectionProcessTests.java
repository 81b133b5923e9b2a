package org.passerelle.care.rights;

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

@EmbeddedProcessTest(deploy = {"bpmn/child-protection.bpmn", "forms"})
class ChildProtectionProcessTests {

    CareProcess process;
    ProcessInstanceEvent care;

    @BeforeEach
    void somebodyInCare(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        care = process.start("child-protection", Map.of());
    }

    @ParameterizedTest
    @CsvSource({"TAKES_OVER, End_TakenOver, TAKEN_OVER", "NOT_CONCERNED, End_NotInCare, NOT_IN_CARE"})
    void aClearAnswerEndsIt(String answer, String end, String result) {
        says(answer);

        assertThat(care).isCompleted().hasCompletedElements(end).hasVariable("childProtectionResult", result);
    }

    @ParameterizedTest
    @CsvSource({
        "TAKEN_OVER,   End_TakenOver,     TAKEN_OVER",
        "GP_POSSIBLE,  End_SearchWithAse, GP_POSSIBLE",
        "RIGHTS_AGAIN, End_NotInCare,     NOT_IN_CARE"
    })
    void whoAsksForHelpIsAnsweredByASupervisor(String decision, String end, String result) {
        says("ASKS_FOR_HELP");

        process.complete("Task_SettleAse", Map.of("aseDecision", decision));

        assertThat(care).isCompleted().hasCompletedElements(end).hasVariable("childProtectionResult", result);
    }

    @ParameterizedTest
    @CsvSource({"NOT_YET", "NOT_REACHED"})
    void withoutAnAnswerItIsAskedAgainInAWeek(String answer) {
        says(answer);
        assertThat(care).hasActiveElements("Wait_AseAnswer");
        process.advance(Duration.ofDays(6));
        assertThat(care).hasActiveElements("Wait_AseAnswer");

        process.advance(Duration.ofDays(1).plusHours(8));

        assertThat(care).hasCompletedElements("Event_AseAgain").hasActiveElements("Task_ContactAse");
    }

    @Test
    void orOnTheDaySomebodyChose() {
        process.complete("Task_ContactAse", Map.of("aseAnswer", "NOT_YET", "nextCheckDate", process.day(3)));
        assertThat(care).hasActiveElements("Wait_AseAnswer");

        process.advance(Duration.ofDays(3).plusHours(8));

        assertThat(care).hasActiveElements("Task_ContactAse");
    }

    @Test
    void newsComesBeforeTheDay() {
        says("NOT_YET");
        assertThat(care).hasActiveElements("Wait_AseAnswer");

        process.tell("rights-changed", Map.of());

        assertThat(care).hasActiveElements("Task_ContactAse");
    }

    @Test
    void afterThreeTimesWithoutAnAnswerASupervisorSettlesIt() {
        for (int time = 1; time <= 3; time++) {
            says("NOT_REACHED");
            assertThat(care).hasActiveElements("Wait_AseAnswer");
            process.tell("rights-changed", Map.of());
        }

        says("NOT_REACHED");

        assertThat(care).hasActiveElements("Task_SettleAse");
    }

    private void says(String answer) {
        process.complete("Task_ContactAse", Map.of("aseAnswer", answer));
    }
}
