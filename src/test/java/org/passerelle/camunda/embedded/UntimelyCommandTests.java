package org.passerelle.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.camunda.embedded.PlainHttp.assertProblem;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a command gets that comes too early, too late, or while somebody else is slow. In the model somebody prepares
/// (a job), then somebody talks, watched by listeners.
@EmbeddedProcessTest(coverage = false)
class UntimelyCommandTests {

    private static final String CHANGES_OF_A_TASK = """
        POST   | completion | {}
        POST   | assignment | {"assignee":"amina"}
        DELETE | assignee   | {}
        PATCH  | ''         | {"changeset":{"priority":70}}
        """;

    private static final String REPORTS_OF_A_WORKER = """
        completion | {}
        failure    | {"retries":1}
        error      | {"errorCode":"LOST"}
        """;

    private CamundaClient camunda;
    private CamundaProcessTestContext context;
    private EmbeddedCamunda embedded;
    private long instance;

    @BeforeEach
    void prepareAndTalk() {
        camunda.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("meeting")
                                .startEvent()
                                .serviceTask("prepare", task -> task.zeebeJobType("prepare"))
                                .userTask("talk", task -> task.zeebeUserTask()
                                        .zeebeTaskListener(
                                                listener -> listener.creating().type("welcome"))
                                        .zeebeTaskListener(
                                                listener -> listener.assigning().type("watch"))
                                        .zeebeTaskListener(
                                                listener -> listener.updating().type("watch"))
                                        .zeebeTaskListener(listener ->
                                                listener.completing().type("watch")))
                                .endEvent()
                                .done(),
                        "meeting.bpmn")
                .execute();
        instance = begin();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = CHANGES_OF_A_TASK)
    void aTaskThatIsStillBeingCreatedCannotBeChanged(String method, String change, String body) {
        context.completeJob("prepare");
        long task = job("welcome").getUserTask().getUserTaskKey();

        assertProblem(409, "INVALID_STATE", "it is in state 'CREATING'", send(method, of(task, change), body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = CHANGES_OF_A_TASK)
    void aTaskThatIsDoneCannotBeChanged(String method, String change, String body) {
        long task = task();
        CompletableFuture<HttpResponse<String>> completion =
                PlainHttp.sendAsync(embedded, "POST", of(task, "completion"), "{}");
        context.completeJob("watch");
        assertThat(completion.join().statusCode()).isEqualTo(204);

        assertProblem(404, "NOT_FOUND", "no such user task was found", send(method, of(task, change), body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = CHANGES_OF_A_TASK)
    void aListenerThatDeniesRefusesTheChange(String method, String change, String body) {
        CompletableFuture<HttpResponse<String>> answer =
                PlainHttp.sendAsync(embedded, method, of(task(), change), body);

        camunda.newCompleteCommand(job("watch"))
                .withResult(result -> result.forUserTask().deny(true, "not yet"))
                .execute();

        assertProblem(409, "INVALID_STATE", "not yet", answer.join());
    }

    /// One test, since each would wait as long as Camunda does.
    @Test
    void whoWaitsForAListenerThatIsTooSlowIsToldSo() {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (String line : CHANGES_OF_A_TASK.replace("''", "").lines().toList()) {
            String[] change = line.split(" *\\| *");
            answers.add(PlainHttp.sendAsync(embedded, change[0], of(task(), change[1]), change[2]));
            begin();
        }

        assertThat(answers)
                .hasSize(4)
                .allSatisfy(answer -> assertProblem(504, "DEADLINE_EXCEEDED", "may still be executed", answer.join()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = REPORTS_OF_A_WORKER)
    void aJobWithoutRetriesWaitsForSomebodyToLookAtIt(String report, String body) {
        ActivatedJob job = job("prepare");
        camunda.newFailCommand(job).retries(0).execute();

        assertProblem(409, "INVALID_STATE", "it is in state 'FAILED'", send("POST", of(job, report), body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = REPORTS_OF_A_WORKER)
    void aJobIsReportedOnce(String report, String body) {
        ActivatedJob job = job("prepare");
        camunda.newCompleteCommand(job).execute();

        assertProblem(404, "NOT_FOUND", "no such job was found", send("POST", of(job, report), body));
    }

    @Test
    void aJobThatNobodyWorksOnHasNoTimeToProlong() {
        ActivatedJob job = job("prepare");
        camunda.newFailCommand(job).retries(1).execute();

        HttpResponse<String> answer = send("PATCH", "/v2/jobs/" + job.getKey(), "{\"changeset\":{\"timeout\":1000}}");

        assertProblem(400, "INVALID_ARGUMENT", "it is not active", answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cancellation | {}
        modification | {"activateInstructions":[{"elementId":"talk"}]}
        migration    | {"targetProcessDefinitionKey":"1","mappingInstructions":[{"sourceElementId":"talk","targetElementId":"talk"}]}
        """)
    void anInstanceThatEndedStaysAsItIs(String change, String body) {
        camunda.newCancelInstanceCommand(instance).execute();

        assertProblem(404, "NOT_FOUND", String.valueOf(instance), send("POST", of(change), body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        modification | {"activateInstructions":[{"elementId":"nowhere"}]} | 400 | INVALID_ARGUMENT | nowhere
        modification | {"terminateInstructions":[{"elementInstanceKey":"77"}]} | 400 | INVALID_ARGUMENT | 77
        modification | {"activateInstructions":[{"elementId":"talk","ancestorElementInstanceKey":"77"}]} | 400 | INVALID_ARGUMENT | 77
        modification | {"activateInstructions":[{"elementId":"talk","variableInstructions":[{"scopeId":"nowhere","variables":{"a":1}}]}]} | 400 | INVALID_ARGUMENT | nowhere
        migration    | {"targetProcessDefinitionKey":"77","mappingInstructions":[{"sourceElementId":"prepare","targetElementId":"prepare"}]} | 404 | NOT_FOUND | 77
        """)
    void anInstanceGoesNowhereThatDoesNotExist(String change, String body, int status, String title, String detail) {
        assertProblem(status, title, detail, send("POST", of(change), body));
    }

    @Test
    void anElementThatEndedTakesNoVariables() {
        ActivatedJob job = job("prepare");
        long prepare = job.getElementInstanceKey();
        camunda.newCompleteCommand(job).execute();

        HttpResponse<String> answer =
                send("PUT", "/v2/element-instances/" + prepare + "/variables", "{\"variables\":{\"late\":true}}");

        assertProblem(404, "NOT_FOUND", String.valueOf(prepare), answer);
    }

    private long begin() {
        return camunda.newCreateInstanceCommand()
                .bpmnProcessId("meeting")
                .latestVersion()
                .execute()
                .getProcessInstanceKey();
    }

    private long task() {
        context.completeJob("prepare");
        ActivatedJob welcome = job("welcome");
        camunda.newCompleteCommand(welcome).execute();
        return welcome.getUserTask().getUserTaskKey();
    }

    private ActivatedJob job(String type) {
        return camunda.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(5))
                .requestTimeout(Duration.ofSeconds(20))
                .execute()
                .getJobs()
                .getFirst();
    }

    private static String of(long task, String change) {
        return "/v2/user-tasks/" + task + (change.isEmpty() ? "" : "/" + change);
    }

    private static String of(ActivatedJob job, String report) {
        return "/v2/jobs/" + job.getKey() + "/" + report;
    }

    private String of(String change) {
        return "/v2/process-instances/" + instance + "/" + change;
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return PlainHttp.send(embedded, method, path, body);
    }
}
