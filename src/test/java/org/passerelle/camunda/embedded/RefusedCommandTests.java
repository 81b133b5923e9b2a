package org.passerelle.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.camunda.embedded.PlainHttp.assertProblem;

import io.camunda.client.CamundaClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.platform.database.TestDatabase;

/// What a command gets that can never be executed. The engine works on after each of them.
///
/// One that comes at the wrong moment is in `UntimelyCommandTests`, one while PostgreSQL is away in
/// `DatabaseOutageTests`.
@Execution(ExecutionMode.CONCURRENT)
class RefusedCommandTests {

    private static final EmbeddedCamunda CAMUNDA = EmbeddedCamunda.start(
            EmbeddedCamundaSettings.of(TestDatabase.empty().dataSource(), Directories.temporary()));
    private static final CamundaClient CLIENT = Clients.of(CAMUNDA);

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
    @MethodSource("org.passerelle.camunda.embedded.EveryCommand#withAKey")
    void whatDoesNotExistIsNotFound(EveryCommand command) {
        assertProblem(404, "NOT_FOUND", "77", send(command.method, command.path, command.body));
    }

    @ParameterizedTest
    @MethodSource("org.passerelle.camunda.embedded.EveryCommand#withAKey")
    void aKeyIsANumber(EveryCommand command) {
        String path = command.path.replace("77", "seventy");

        assertProblem(400, "Bad Request", "with value: 'seventy'", send(command.method, path, command.body));
    }

    @ParameterizedTest
    @MethodSource("org.passerelle.camunda.embedded.EveryCommand#withABody")
    void aBodyIsJsonWithTheKnownPropertiesOnly(EveryCommand command) {
        assertProblem(400, "Bad Request", "broken JSON", send(command.method, command.path, "{\"variables\":"));
        assertProblem(400, "Bad Request", "[colour]", send(command.method, command.path, "{\"colour\":\"red\"}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        POST  | /v2/process-instances                  | {"processDefinitionId":"unknown"}                 | 404 | NOT_FOUND         | process definition
        POST  | /v2/process-instances                  | {"processDefinitionId":"visit","processDefinitionVersion":7} | 404 | NOT_FOUND | version '7'
        POST  | /v2/process-instances                  | {"processDefinitionKey":"77"}                     | 404 | NOT_FOUND         | 77
        POST  | /v2/process-instances                  | {"processDefinitionKey":"x"}                      | 400 | INVALID_ARGUMENT  | The provided processDefinitionKey 'x' is not a valid key
        POST  | /v2/process-instances                  | {}                                                | 400 | INVALID_ARGUMENT  | At least one of [processDefinitionId, processDefinitionKey] is required
        POST  | /v2/process-instances                  | {"processDefinitionId":"visit","processDefinitionKey":"1"} | 400 | INVALID_ARGUMENT | Only one of [processDefinitionId, processDefinitionKey] is allowed
        POST  | /v2/process-instances                  | {"processDefinitionId":"visit","operationReference":-1} | 400 | INVALID_ARGUMENT | operationReference is '-1' but must be > 0
        POST  | /v2/process-instances                  | {"processDefinitionId":"visit","startInstructions":[{"elementId":"no"}]} | 400 | INVALID_ARGUMENT | no
        POST  | /v2/process-instances                  | {"processDefinitionId":"visit","tags":["7 days"]} | 400 | INVALID_ARGUMENT  | 7 days
        POST  | /v2/process-instances                  | {"variables":"text"}                              | 400 | Bad Request       | Request property [variables] cannot be parsed
        POST  | /v2/process-instances                  | {"processDefinitionId":"visit","awaitCompletion":true,"requestTimeout":100} | 504 | DEADLINE_EXCEEDED | did not answer in time
        POST  | /v2/process-instances/77/cancellation  | {"operationReference":0}                          | 400 | INVALID_ARGUMENT  | operationReference is '0' but must be > 0
        POST  | /v2/process-instances/77/modification  | {"activateInstructions":[{}]}                     | 400 | INVALID_ARGUMENT  | No elementId provided
        POST  | /v2/process-instances/77/modification  | {"activateInstructions":[{"elementId":"talk","variableInstructions":[{"variables":{}}]}]} | 400 | INVALID_ARGUMENT | No variables provided
        POST  | /v2/process-instances/77/modification  | {"activateInstructions":[{"elementId":"talk","ancestorElementInstanceKey":"x"}]} | 400 | INVALID_ARGUMENT | The provided ancestorElementInstanceKey 'x' is not a valid key
        POST  | /v2/process-instances/77/modification  | {"terminateInstructions":[{}]}                    | 400 | INVALID_ARGUMENT  | No elementInstanceKey provided
        POST  | /v2/process-instances/77/modification  | {"terminateInstructions":[{"elementInstanceKey":"x"}]} | 400 | INVALID_ARGUMENT | The provided elementInstanceKey 'x' is not a valid key
        POST  | /v2/process-instances/77/modification  | {"operationReference":0}                          | 400 | INVALID_ARGUMENT  | operationReference
        POST  | /v2/process-instances/77/migration     | {}                                                | 400 | INVALID_ARGUMENT  | No targetProcessDefinitionKey provided. No mappingInstructions provided
        POST  | /v2/process-instances/77/migration     | {"targetProcessDefinitionKey":"1","mappingInstructions":[{"sourceElementId":"talk"}]} | 400 | INVALID_ARGUMENT | All [sourceElementId, targetElementId] are required
        POST  | /v2/process-instances/77/migration     | {"targetProcessDefinitionKey":"x","mappingInstructions":[{"sourceElementId":"talk","targetElementId":"talk"}]} | 400 | INVALID_ARGUMENT | The provided targetProcessDefinitionKey 'x' is not a valid key
        POST  | /v2/process-instances/77/migration     | {"targetProcessDefinitionKey":"1","mappingInstructions":[{"sourceElementId":"talk","targetElementId":"talk"}],"operationReference":0} | 400 | INVALID_ARGUMENT | operationReference
        POST  | /v2/jobs/activation                    | {}                                                | 400 | INVALID_ARGUMENT  | No type provided. No timeout provided. No maxJobsToActivate provided
        POST  | /v2/jobs/activation                    | {"type":"a","timeout":0,"maxJobsToActivate":0}    | 400 | INVALID_ARGUMENT  | timeout is '0' but must be greater than 0. The value for maxJobsToActivate is '0' but must be greater than 0
        POST  | /v2/jobs/activation                    | {"type":"a","timeout":-1,"maxJobsToActivate":-1}  | 400 | INVALID_ARGUMENT  | timeout is '-1' but must be greater than 0. The value for maxJobsToActivate is '-1' but must be greater than 0
        POST  | /v2/jobs/77/completion                 | {"result":{"type":"nothing"}}                     | 400 | Bad Request       | result
        POST  | /v2/jobs/77/error                      | {"errorCode":" "}                                 | 400 | INVALID_ARGUMENT  | No errorCode provided
        PATCH | /v2/jobs/77                            | {}                                                | 400 | INVALID_ARGUMENT  | At least one of [retries, timeout] is required
        PATCH | /v2/jobs/77                            | {"changeset":{}}                                  | 400 | INVALID_ARGUMENT  | At least one of [retries, timeout] is required
        PATCH | /v2/jobs/77                            | {"changeset":{"retries":0}}                       | 400 | INVALID_ARGUMENT  | greater than 0
        PATCH | /v2/jobs/77                            | {"changeset":{"timeout":-1}}                      | 400 | INVALID_ARGUMENT  | greater than 0
        PATCH | /v2/jobs/77                            | {"changeset":{"retries":1},"operationReference":0} | 400 | INVALID_ARGUMENT | operationReference
        POST  | /v2/user-tasks/77/completion           | {"variables":[]}                                  | 400 | Bad Request       | Request property [variables] cannot be parsed
        POST  | /v2/user-tasks/77/assignment           | {}                                                | 400 | INVALID_ARGUMENT  | No assignee provided
        PATCH | /v2/user-tasks/77                      | {"changeset":{"priority":101}}                    | 400 | INVALID_ARGUMENT  | priority is '101' but must be within the [0,100] range
        PATCH | /v2/user-tasks/77                      | {"changeset":{"priority":-1}}                     | 400 | INVALID_ARGUMENT  | priority is '-1' but must be within the [0,100] range
        PATCH | /v2/user-tasks/77                      | {"changeset":{"dueDate":"tomorrow"}}              | 400 | INVALID_ARGUMENT  | The provided due date 'tomorrow' cannot be parsed as a date according to RFC 3339
        PATCH | /v2/user-tasks/77                      | {"changeset":{"followUpDate":"later"}}            | 400 | INVALID_ARGUMENT  | The provided follow-up date 'later' cannot be parsed as a date according to RFC 3339
        PATCH | /v2/user-tasks/77                      | {"changeset":{"assignee":"amina"}}                | 400 | Bad Request       | [assignee]
        PATCH | /v2/user-tasks/77                      | {}                                                | 400 | INVALID_ARGUMENT  | No update data provided
        POST  | /v2/messages/publication               | {"correlationKey":"c"}                            | 400 | INVALID_ARGUMENT  | No name provided
        POST  | /v2/messages/publication               | {"name":"m","timeToLive":-1}                      | 400 | INVALID_ARGUMENT  | timeToLive is '-1' but must be greater than or equal to 0
        POST  | /v2/messages/correlation               | {"correlationKey":"c"}                            | 400 | INVALID_ARGUMENT  | No messageName provided
        POST  | /v2/messages/correlation               | {"name":"m","correlationKey":"nobody"}            | 404 | NOT_FOUND         | m
        POST  | /v2/signals/broadcast                  | {}                                                | 400 | INVALID_ARGUMENT  | No signalName provided
        PUT   | /v2/element-instances/77/variables     | {"variables":{}}                                  | 400 | INVALID_ARGUMENT  | No variables provided
        PUT   | /v2/element-instances/77/variables     | {"variables":{"a":1},"operationReference":0}      | 400 | INVALID_ARGUMENT  | operationReference
        POST  | /v2/incidents/77/resolution            | {"operationReference":0}                          | 400 | INVALID_ARGUMENT  | operationReference
        POST  | /v2/decision-definitions/evaluation    | {"decisionDefinitionId":"unknown"}                | 404 | NOT_FOUND         | unknown
        POST  | /v2/decision-definitions/evaluation    | {"decisionDefinitionKey":"77"}                    | 404 | NOT_FOUND         | 77
        POST  | /v2/decision-definitions/evaluation    | {"decisionDefinitionKey":"x"}                     | 400 | INVALID_ARGUMENT  | The provided decisionDefinitionKey 'x' is not a valid key
        POST  | /v2/decision-definitions/evaluation    | {}                                                | 400 | INVALID_ARGUMENT  | At least one of [decisionDefinitionId, decisionDefinitionKey] is required
        POST  | /v2/decision-definitions/evaluation    | {"decisionDefinitionId":"a","decisionDefinitionKey":"1"} | 400 | INVALID_ARGUMENT | Only one of [decisionDefinitionId, decisionDefinitionKey] is allowed
        POST  | /v2/resources/77/deletion              | {"operationReference":0}                          | 400 | INVALID_ARGUMENT  | operationReference
        POST  | /v2/documents                          | {}                                                | 501 | Not Implemented   | does not support
        POST  | /actuator/clock/add                    | {"offsetMilli":"long"}                            | 400 | Bad Request       | offsetMilli
        """)
    void isToldAsAProblemDetail(String method, String path, String body, int status, String title, String detail) {
        assertProblem(status, title, detail, send(method, path, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /v2/process-instances               | "tenantId":"north"            | Create Process Instance with tenant identifier 'north'
        /v2/decision-definitions/evaluation | "tenantId":"north"            | Evaluate Decision with tenant identifier 'north'
        /v2/messages/publication            | "tenantId":"north"            | Publish Message with tenant identifier 'north'
        /v2/messages/correlation            | "tenantId":"north"            | Correlate Message with tenant identifier 'north'
        /v2/signals/broadcast               | "tenantId":"north"            | Broadcast Signal with tenant identifier 'north'
        /v2/jobs/activation                 | "tenantIds":["north"]         | Activate Jobs with tenant identifier 'north'
        /v2/jobs/activation                 | "tenantIds":["<default>","north"] | Activate Jobs with tenant identifiers [<default>, north]
        """)
    void aTenantIsRefusedBeforeAnythingElseSinceThereAreNone(String path, String tenant, String request) {
        assertProblem(
                400,
                "INVALID_ARGUMENT",
                "\"Expected to handle request " + request + ", but multi-tenancy is disabled\"",
                send("POST", path, "{" + tenant + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "[\" \"]", "[\"<default>\",\"<default>\"]"})
    void theTenantThatEverybodyHasIsNone(String tenants) {
        assertThat(send(
                                "POST",
                                "/v2/jobs/activation",
                                "{\"type\":\"a\",\"timeout\":9,\"maxJobsToActivate\":1,\"requestTimeout\":-1,\"tenantIds\":"
                                        + tenants + "}")
                        .body())
                .isEqualTo("{\"jobs\":[]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        broken.bpmn  | XML         | <definitions
        nothing.bpmn | must appear | <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>
        doctype.bpmn | DOCTYPE     | <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>
        broken.dmn   | parse       | <definitions
        broken.form  | broken JSON | {"components":
        """)
    void aBrokenModelIsRefused(String name, String detail, String content) {
        HttpResponse<String> answer = PlainHttp.upload(CAMUNDA, name, content);

        assertProblem(400, "INVALID_ARGUMENT", name, answer);
        assertThat(answer.body()).contains(detail).doesNotContain("root:");
    }

    @Test
    void aModelOfTenMegabytesIsTooLarge() {
        assertThat(PlainHttp.upload(CAMUNDA, "large.bpmn", "x".repeat(10 << 20)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aDeploymentOfNothingIsRefused() {
        assertThat(send("POST", "/v2/deployments", "{}").statusCode()).isEqualTo(415);
        assertThat(PlainHttp.multipart(CAMUNDA, "name=\"tenantId\"", "<default>")
                        .statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return PlainHttp.send(CAMUNDA, method, path, body);
    }
}
