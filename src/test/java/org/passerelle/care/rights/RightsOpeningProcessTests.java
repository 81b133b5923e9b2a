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

@EmbeddedProcessTest(deploy = {"bpmn/rights-opening.bpmn", "forms"})
class RightsOpeningProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("ask-answer");
    }

    @ParameterizedTest
    @CsvSource({"GRANTED, OPEN", "OTHER_WAY, TO_REVIEW"})
    void theAnswerToTheFileSaysHowItGoesOn(String answer, String result) {
        ProcessInstanceEvent opening = handedIn();

        process.tell("file-answered", Map.of("fileAnswer", answer));

        assertThat(opening).isCompleted().hasVariable("rightsOpeningResult", result);
    }

    /// Whoever follows it may be lost; the pathway is not.
    @Test
    void twoWeeksAfterTheDayOfTheAnswerItComesBackAllTheSame() {
        ProcessInstanceEvent opening = handedIn();
        process.advance(Duration.ofDays(74));
        assertThat(opening).hasActiveElements("Wait_FileAnswer");

        process.advance(Duration.ofDays(1).plusHours(8));

        assertThat(opening)
                .isCompleted()
                .hasCompletedElements("Event_FileForgotten")
                .hasVariable("rightsOpeningResult", "TO_REVIEW");
    }

    @Test
    void aFileThatIsNotHandedInIsNotWaitedFor() {
        ProcessInstanceEvent opening = process.start("rights-opening", Map.of());

        process.complete("Task_OpenRights", Map.of("fileStatus", "IN_PROGRESS", "nextCheckDate", process.day(9)));

        assertThat(opening)
                .isCompleted()
                .hasVariable("rightsOpeningResult", "NOT_FILED")
                .hasVariable("nextCheckDate", process.day(9));
    }

    private ProcessInstanceEvent handedIn() {
        ProcessInstanceEvent opening = process.start("rights-opening", Map.of());
        process.complete(
                "Task_OpenRights", Map.of("fileStatus", "FILED", "silence", "REFUSES", "answerDue", process.day(61)));
        assertThat(opening).hasCompletedElements("Event_FileHandedIn").hasActiveElements("Wait_FileAnswer");
        return opening;
    }
}
