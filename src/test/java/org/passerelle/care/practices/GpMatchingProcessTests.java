package org.passerelle.care.practices;

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
class GpMatchingProcessTests {

    private static final String TILLEULS = "1b671a64-40d5-491e-99b0-da01ff1f3341";

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
    }

    @Test
    void aPracticeThatAcceptsEndsTheSearch() {
        ProcessInstanceEvent search = searchAmong(3);
        answers("ACCEPTED");

        assertThat(search)
                .isCompleted()
                .hasCompletedElements("End_PracticeFound")
                .hasVariable("practiceId", TILLEULS);
    }

    @Test
    void afterARefusalTheNextCallIsDueAtOnce() {
        ProcessInstanceEvent search = searchAmong(3);
        answers("DECLINED");
        answers("ACCEPTED");

        assertThat(search).isCompleted().hasCompletedElement("Task_RankPractices", 2);
    }

    @Test
    void aSilenceWaitsFourHours() {
        ProcessInstanceEvent search = searchAmong(3);
        answers("NO_ANSWER");
        assertThat(search).hasActiveElements("Wait_CallPracticeAgain");

        process.advance(Duration.ofHours(4));

        assertThat(search).hasActiveElements("Task_CallPractice");
    }

    @Test
    void whenNoPracticeFitsASupervisorWidensTheSearch() {
        ProcessInstanceEvent search = searchAmong(0);
        process.complete("Task_WidenSearch", Map.of("searchDecision", "WIDEN"));

        assertThat(search).hasCompletedElement("Task_RankPractices", 2).hasActiveElements("Task_WidenSearch");
    }

    @Test
    void aSearchPutOffComesBackByItself() {
        ProcessInstanceEvent search = searchAmong(0);
        process.complete("Task_WidenSearch", Map.of("searchDecision", "WAIT", "nextSearchDate", process.day(5)));
        assertThat(search).hasActiveElements("Wait_SearchAgain");

        process.advance(Duration.ofDays(6));

        assertThat(search).hasActiveElements("Task_WidenSearch");
    }

    private ProcessInstanceEvent searchAmong(int practices) {
        process.worker("rank-practices", Map.of("possiblePractices", practices));
        return process.start("gp-matching", Map.of());
    }

    private void answers(String answer) {
        process.complete("Task_CallPractice", Map.of("practiceId", TILLEULS, "practiceAnswer", answer));
    }
}
