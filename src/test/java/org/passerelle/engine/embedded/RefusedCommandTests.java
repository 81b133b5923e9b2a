package org.passerelle.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.database.TestDatabase;

/// What a command gets that cannot be executed. The engine works on after each of them.
class RefusedCommandTests {

    private static final EmbeddedCamunda CAMUNDA = EmbeddedCamunda.start(
            EmbeddedCamundaSettings.of(TestDatabase.empty().dataSource(), Directories.temporary()));
    private static final CamundaClient CLIENT = Clients.of(CAMUNDA);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void deploy() {
        CLIENT.newDeployResourceCommand()
                .addProcessModel(Models.visit(), "visit.bpmn")
                .execute();
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        CAMUNDA.close();
    }

    @AfterEach
    void theEngineStillWorks() {
        assertThat(CAMUNDA.isHealthy()).isTrue();
        CLIENT.newCreateInstanceCommand().bpmnProcessId("visit").latestVersion().execute();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        POST   | /v2/process-instances                   | {"processDefinitionId":"unknown"}                 | 404 | NOT_FOUND        | process definition
        POST   | /v2/process-instances                   | {"processDefinitionId":"visit","processDefinitionVersion":7} | 404 | NOT_FOUND | version '7'
        POST   | /v2/process-instances                   | {"processDefinitionKey":"77"}                     | 404 | NOT_FOUND        | 77
        POST   | /v2/process-instances                   | {"processDefinitionKey":"x"}                      | 400 | Bad Request      | not a valid key
        POST   | /v2/process-instances                   | {}                                                | 400 | INVALID_ARGUMENT | At least one of
        POST   | /v2/process-instances                   | {"processDefinitionId":"visit","processDefinitionKey":"1"} | 400 | INVALID_ARGUMENT | Only one of
        POST   | /v2/process-instances                   | {"processDefinitionId":"visit","tenantId":"other"} | 400 | INVALID_ARGUMENT | tenant
        POST   | /v2/process-instances                   | {"processDefinitionId":"visit","operationReference":-1} | 400 | INVALID_ARGUMENT | operationReference
        POST   | /v2/process-instances                   | {"processDefinitionId":"visit","startInstructions":[{"elementId":"no"}]} | 400 | INVALID_ARGUMENT | no
        POST   | /v2/process-instances                   | {"processDefinitionId":                           | 400 | Bad Request      | JSON
        POST   | /v2/process-instances                   | {"unknown":1}                                     | 400 | Bad Request      | [unknown]
        POST   | /v2/process-instances                   | {"variables":"text"}                              | 400 | Bad Request      | [variables]
        POST   | /v2/process-instances/77/cancellation   | {}                                                | 404 | NOT_FOUND        | 77
        POST   | /v2/process-instances/x/cancellation    | {}                                                | 400 | Bad Request      | not a valid key
        POST   | /v2/process-instances/77/modification   | {"activateInstructions":[{"elementId":"talk"}]}   | 404 | NOT_FOUND        | 77
        POST   | /v2/process-instances/77/modification   | {"activateInstructions":[{}]}                     | 400 | INVALID_ARGUMENT | No elementId
        POST   | /v2/process-instances/77/migration      | {"targetProcessDefinitionKey":"1","mappingInstructions":[{"sourceElementId":"talk","targetElementId":"talk"}]} | 404 | NOT_FOUND | 77
        POST   | /v2/process-instances/77/migration      | {"targetProcessDefinitionKey":"1"}                | 400 | INVALID_ARGUMENT | mappingInstructions
        POST   | /v2/jobs/activation                     | {"type":"a","timeout":1}                          | 400 | INVALID_ARGUMENT | maxJobsToActivate
        POST   | /v2/jobs/activation                     | {"type":"a","timeout":1,"maxJobsToActivate":-1}   | 400 | INVALID_ARGUMENT | greater than 0
        POST   | /v2/jobs/activation                     | {"type":"","timeout":-1,"maxJobsToActivate":1}    | 400 | INVALID_ARGUMENT | No type provided
        POST   | /v2/jobs/77/completion                  | {}                                                | 404 | NOT_FOUND        | 77
        POST   | /v2/jobs/77/completion                  | {"result":{"type":"nothing"}}                     | 400 | Bad Request      | result
        POST   | /v2/jobs/77/failure                     | {"retries":1}                                     | 404 | NOT_FOUND        | 77
        POST   | /v2/jobs/77/error                       | {"errorCode":"E"}                                 | 404 | NOT_FOUND        | 77
        POST   | /v2/jobs/77/error                       | {}                                                | 400 | INVALID_ARGUMENT | No errorCode
        PATCH  | /v2/jobs/77                             | {"changeset":{"retries":2}}                       | 404 | NOT_FOUND        | 77
        PATCH  | /v2/jobs/77                             | {"changeset":{}}                                  | 400 | INVALID_ARGUMENT | At least one of
        POST   | /v2/user-tasks/77/completion            | {}                                                | 404 | NOT_FOUND        | 77
        POST   | /v2/user-tasks/77/assignment            | {"assignee":"a"}                                  | 404 | NOT_FOUND        | 77
        POST   | /v2/user-tasks/77/assignment            | {}                                                | 400 | INVALID_ARGUMENT | No assignee
        DELETE | /v2/user-tasks/77/assignee              | ``                                                | 404 | NOT_FOUND        | 77
        PATCH  | /v2/user-tasks/77                       | {"changeset":{"priority":50}}                     | 404 | NOT_FOUND        | 77
        PATCH  | /v2/user-tasks/77                       | {"changeset":{"priority":101}}                    | 400 | INVALID_ARGUMENT | [0,100]
        PATCH  | /v2/user-tasks/77                       | {"changeset":{"dueDate":"tomorrow"}}              | 400 | INVALID_ARGUMENT | RFC 3339
        PATCH  | /v2/user-tasks/77                       | {}                                                | 400 | INVALID_ARGUMENT | No update data
        POST   | /v2/messages/publication                | {"correlationKey":"c"}                            | 400 | INVALID_ARGUMENT | messageName
        POST   | /v2/messages/publication                | {"name":"m","timeToLive":-1}                      | 400 | INVALID_ARGUMENT | timeToLive
        POST   | /v2/messages/correlation                | {"name":"m","correlationKey":"nobody"}            | 404 | NOT_FOUND        | m
        POST   | /v2/signals/broadcast                   | {}                                                | 400 | INVALID_ARGUMENT | signalName
        PUT    | /v2/element-instances/77/variables      | {"variables":{"a":1}}                             | 404 | NOT_FOUND        | 77
        PUT    | /v2/element-instances/77/variables      | {}                                                | 400 | INVALID_ARGUMENT | No variables
        POST   | /v2/incidents/77/resolution             | ``                                                | 404 | NOT_FOUND        | 77
        POST   | /v2/decision-definitions/evaluation     | {"decisionDefinitionId":"unknown"}                | 404 | NOT_FOUND        | unknown
        POST   | /v2/decision-definitions/evaluation     | {}                                                | 400 | INVALID_ARGUMENT | At least one of
        POST   | /v2/resources/77/deletion               | ``                                                | 404 | NOT_FOUND        | 77
        POST   | /v2/documents                           | {}                                                | 501 | Not Implemented  | does not support
        POST   | /actuator/clock/add                     | {"offsetMilli":"long"}                            | 400 | Bad Request      | offsetMilli
        """)
    void isToldAsAProblemDetail(String method, String path, String body, int status, String title, String detail)
            throws Exception {
        HttpResponse<String> answer = send(method, path, body);

        assertThat(answer.body()).contains("\"title\":\"" + title + "\"").contains(detail);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        broken.bpmn  | <definitions
        nothing.bpmn | <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>
        doctype.bpmn | <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>
        broken.dmn   | <definitions
        broken.form  | {"components":
        """)
    void aBrokenModelIsRefused(String name, String content) throws Exception {
        HttpResponse<String> answer = upload(name, content);

        assertThat(answer.body()).contains("INVALID_ARGUMENT").contains(name).doesNotContain("root:");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aModelOfTenMegabytesIsTooLarge() throws Exception {
        assertThat(upload("large.bpmn", "x".repeat(10 << 20)).statusCode()).isEqualTo(413);
    }

    @Test
    void aDeploymentOfNothingIsRefused() throws Exception {
        assertThat(send("POST", "/v2/deployments", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void aJobIsCompletedOnce() throws Exception {
        long key = prepare(Duration.ofMinutes(5));
        CLIENT.newCompleteCommand(key).execute();

        assertThat(send("POST", "/v2/jobs/" + key + "/completion", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aListenerThatDeniesRefusesTheCompletion() throws Exception {
        CLIENT.newCompleteCommand(prepare(Duration.ofMinutes(5))).execute();
        ActivatedJob created = job("created", Duration.ofMinutes(5));
        CLIENT.newCompleteCommand(created).execute();
        var completion = HTTP.sendAsync(
                request("POST", "/v2/user-tasks/" + created.getUserTask().getUserTaskKey() + "/completion", "{}"),
                BodyHandlers.ofString());
        CLIENT.newCompleteCommand(job("completed", Duration.ofMinutes(5)))
                .withResult(result -> result.forUserTask().deny(true, "not yet"))
                .execute();

        assertThat(completion.get().body()).contains("INVALID_STATE").contains("not yet");
        assertThat(completion.get().statusCode()).isEqualTo(409);
    }

    @Test
    void whatAPatchChangesIsSeenByTheNextListener() {
        CLIENT.newCompleteCommand(prepare(Duration.ofMinutes(5))).execute();
        ActivatedJob created = job("created", Duration.ofMinutes(5));
        CLIENT.newCompleteCommand(created).execute();
        long task = created.getUserTask().getUserTaskKey();
        CLIENT.newUpdateUserTaskCommand(task)
                .priority(80)
                .dueDate("2030-01-01T00:00:00Z")
                .candidateGroups("supervisors")
                .execute();
        CLIENT.newAssignUserTaskCommand(task).assignee("amina").execute();
        CLIENT.newCompleteUserTaskCommand(task).send();

        assertThat(job("completed", Duration.ofMinutes(5)).getUserTask()).satisfies(seen -> {
            assertThat(seen.getPriority()).isEqualTo(80);
            assertThat(seen.getCandidateGroups()).containsExactly("supervisors");
            assertThat(seen.getAssignee()).isEqualTo("amina");
        });
    }

    private static long prepare(Duration timeout) {
        CLIENT.newCreateInstanceCommand().bpmnProcessId("visit").latestVersion().execute();
        return job("prepare", timeout).getKey();
    }

    private static ActivatedJob job(String type, Duration timeout) {
        return CLIENT.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .timeout(timeout)
                .requestTimeout(Duration.ofSeconds(30))
                .execute()
                .getJobs()
                .getFirst();
    }

    private static HttpResponse<String> upload(String name, String content) throws IOException, InterruptedException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"resources\"; filename=\"" + name + "\"\r\n\r\n"
                + content + "\r\n--b--\r\n";
        HttpRequest request = HttpRequest.newBuilder(CAMUNDA.address().resolve("/v2/deployments"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(request(method, path, body), BodyHandlers.ofString());
    }

    private static HttpRequest request(String method, String path, String body) {
        URI address = CAMUNDA.address().resolve(path);
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
    }
}
