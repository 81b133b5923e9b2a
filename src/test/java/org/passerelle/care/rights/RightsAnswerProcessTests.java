package org.passerelle.care.rights;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/rights-answer.bpmn", "forms"})
class RightsAnswerProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("tell-silence");
        process.worker("ask-renewal");
    }

    /// Filed on 20 April, silent on 20 June: refused.
    @ParameterizedTest
    @CsvSource({
        "REFUSES, Wait_AmeAnswer, Event_SilenceRefused, Task_AfterRefusal",
        "GRANTS,  Wait_C2sAnswer, Event_SilenceGranted, Task_FetchProof"
    })
    void onItsDaySilenceAnswersAndSomebodyLooks(String silence, String wait, String event, String task) {
        var answer = filed(silence, 61);
        assertThat(answer).hasActiveElements(wait);
        process.advance(Duration.ofDays(60));
        assertThat(answer).hasActiveElements(wait);

        process.advance(Duration.ofDays(1).plusHours(8));

        assertThat(answer).hasCompletedElements(event).hasActiveElements(task);
    }

    @ParameterizedTest
    @CsvSource({"REFUSES, Wait_AmeAnswer", "GRANTS, Wait_C2sAnswer"})
    void anAnswerThatComesBeforeIsNoted(String silence, String wait) {
        var answer = filed(silence, 61);
        assertThat(answer).hasActiveElements(wait);

        process.tell("rights-changed", Map.of());
        process.complete(
                "Task_NoteAnswer",
                Map.of(
                        "fileAnswer", "GRANTED",
                        "rightsEnd", process.day(365),
                        "renewFrom", process.day(275),
                        "renewLateFrom", process.day(305)));

        assertThat(answer)
                .isCompleted()
                .hasCompletedElements("Event_AnswerGranted", "End_AnswerGranted")
                .hasVariable("rightsEnd", process.day(365));
    }

    @Test
    void whoIsToldThatThereIsNoAnswerYetWaitsOnForTheSameDay() {
        var answer = filed("REFUSES", 61);
        assertThat(answer).hasActiveElements("Wait_AmeAnswer");
        process.tell("rights-changed", Map.of());
        process.complete("Task_NoteAnswer", Map.of("fileAnswer", "WAITING"));
        assertThat(answer).hasActiveElements("Wait_AmeAnswer");

        process.advance(Duration.ofDays(61).plusHours(8));

        assertThat(answer).hasActiveElements("Task_AfterRefusal");
    }

    @Test
    void aRefusalThatIsToldIsDecidedAbout() {
        var answer = filed("GRANTS", 61);
        assertThat(answer).hasActiveElements("Wait_C2sAnswer");
        process.tell("rights-changed", Map.of());

        process.complete("Task_NoteAnswer", Map.of("fileAnswer", "REFUSED"));

        assertThat(answer).hasActiveElements("Task_AfterRefusal");
    }

    @Test
    void aNewFileIsFollowedToItsOwnDay() {
        var answer = filed("REFUSES", 1);
        process.advance(Duration.ofDays(1).plusHours(8));

        process.complete("Task_AfterRefusal", Map.of("fileAnswer", "WAITING", "newAnswerDue", process.day(61)));
        assertThat(answer).hasActiveElements("Wait_AmeAnswer");
        process.advance(Duration.ofDays(60));
        assertThat(answer).hasActiveElements("Wait_AmeAnswer");
        process.advance(Duration.ofDays(1).plusHours(8));

        assertThat(answer).hasActiveElements("Task_AfterRefusal");
    }

    @Test
    void anotherWayEndsTheFollowing() {
        var answer = filed("REFUSES", 1);
        process.advance(Duration.ofDays(1).plusHours(8));

        process.complete("Task_AfterRefusal", Map.of("fileAnswer", "OTHER_WAY"));

        assertThat(answer).isCompleted().hasCompletedElements("End_AnswerElsewhere");
    }

    @Test
    void aCertificateThatIsNotThereIsAskedForAgainAfterTwoWeeks() {
        var answer = filed("GRANTS", 1);
        process.advance(Duration.ofDays(1).plusHours(8));
        process.complete("Task_FetchProof", Map.of("fileAnswer", "WAITING"));
        assertThat(answer).hasActiveElements("Wait_C2sAnswer");

        process.advance(Duration.ofDays(14).plusMinutes(1));

        assertThat(answer).hasActiveElements("Task_FetchProof");
    }

    @Test
    void whatIsAskedTooOftenStandsWithTheSupervisor() {
        var answer = filed("REFUSES", 300);
        for (int time = 1; time <= 7; time++) {
            assertThat(answer).hasActiveElements("Wait_AmeAnswer");
            process.tell("rights-changed", Map.of());
            process.complete("Task_NoteAnswer", Map.of("fileAnswer", "WAITING"));
        }

        process.complete("Task_ReviewAnswer", Map.of("renewalHelp", "CALLED_CPAM"));

        assertThat(answer).hasActiveElements("Wait_AmeAnswer");
    }

    @Test
    void aPathwayThatEndsEndsTheFollowing() {
        var answer = filed("REFUSES", 61);
        assertThat(answer).hasActiveElements("Wait_AmeAnswer");

        process.tell("pathway-closed", Map.of());

        assertThat(answer).isCompleted().hasCompletedElements("End_AnswerStopped");
    }

    @Test
    void rightsThatAreNotedAnewEndTheFollowing() {
        var answer = filed("REFUSES", 61);
        assertThat(answer).hasActiveElements("Wait_AmeAnswer");

        process.tell("rights-noted", Map.of());

        assertThat(answer).isCompleted().hasCompletedElements("End_AnswerReplaced");
    }

    private ProcessInstanceSelector filed(String silence, int days) {
        return process.begin(
                "file-pending", "rights-answer", Map.of("silence", silence, "answerDue", process.day(days)));
    }
}
