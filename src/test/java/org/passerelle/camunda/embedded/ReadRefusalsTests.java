package org.passerelle.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.camunda.embedded.PlainHttp.assertProblem;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a look-up or a search refuses, and how it says so. What else a search cannot understand is in `SearchTests`.
@EmbeddedProcessTest(coverage = false)
class ReadRefusalsTests {

    private static final List<String> LOOK_UPS = List.of(
            "process-definitions/1",
            "process-definitions/1/xml",
            "process-definitions/1/form",
            "process-instances/1",
            "process-instances/1/call-hierarchy",
            "element-instances/1",
            "variables/1",
            "user-tasks/1",
            "user-tasks/1/form",
            "incidents/1",
            "decision-definitions/1",
            "decision-definitions/1/xml",
            "decision-requirements/1",
            "decision-requirements/1/xml",
            "decision-instances/1-1");

    /// Of nothing they tell nothing.
    private static final List<String> SUMMARIES =
            List.of("process-instances/1/sequence-flows", "process-instances/1/statistics/element-instances");

    private static final List<String> SEARCHES_WITHIN =
            List.of("process-instances/1/incidents/search", "user-tasks/1/variables/search");

    private static final String STATISTICS = "process-definitions/1/statistics/element-instances";

    private static final List<String> SEARCHES = List.of(
            "process-definitions/search",
            "process-instances/search",
            "element-instances/search",
            "variables/search",
            "user-tasks/search",
            "incidents/search",
            "jobs/search",
            "decision-definitions/search",
            "decision-requirements/search",
            "decision-instances/search",
            "message-subscriptions/search",
            "correlated-message-subscriptions/search");

    private CamundaClient camunda;
    private EmbeddedCamunda embedded;

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(LOOK_UPS).allSatisfy(path -> assertProblem(404, "NOT_FOUND", "not found", get(path)));
        assertThat(SEARCHES_WITHIN)
                .allSatisfy(path -> assertProblem(404, "NOT_FOUND", "not found", search(path, "{}")));
    }

    @Test
    void aKeyIsANumber() {
        assertThat(LOOK_UPS).allSatisfy(path -> assertNoKey(get(path.replaceAll("1.*?(/|$)", "one$1"))));
        assertThat(SUMMARIES).allSatisfy(path -> assertNoKey(get(path.replace("1", "one"))));
        assertThat(SEARCHES_WITHIN).allSatisfy(path -> assertNoKey(search(path.replace("1", "one"), "{}")));
        assertNoKey(search(STATISTICS.replace("1", "one"), "{}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"filter": {"colour": "red"}}              | Bad Request      | Request property [filter.colour] cannot be parsed
        {"filter": "red"}                          | Bad Request      | Request property [filter] cannot be parsed
        {"sort": [{"field": "colour"}]}            | Bad Request      | Unexpected value 'colour' for enum field 'field'
        {"sort": [{"order": "ASC"}]}               | INVALID_ARGUMENT | Sort field must not be null
        {"page": {"limit": -1}}                    | INVALID_ARGUMENT | The value for page.limit is '-1' but must be a non-negative numeric value
        {"page": {"from": -1}}                     | INVALID_ARGUMENT | The value for page.from is '-1' but must be a non-negative numeric value
        {"page": {"after": "none"}}                | INVALID_ARGUMENT | Cannot decode pagination cursor 'none'
        {"page": {"after": "WyIxIl0", "before": "WyIxIl0"}} | INVALID_ARGUMENT | Both after and before cannot be set at the same time
        {"query": {}}                              | Bad Request      | Request property [query] cannot be parsed
        {"filter":                                 | Bad Request      | broken JSON
        """)
    void aSearchThatCannotBeUnderstoodIsRefused(String request, String title, String detail) {
        assertThat(SEARCHES).allSatisfy(path -> assertProblem(400, title, detail, search(path, request)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"processInstanceKey": "one"}     | INVALID_ARGUMENT | The provided processInstanceKey 'one' is not a valid key
        {"startDate": {"$gt": "noon"}}    | INVALID_ARGUMENT | The provided startDate 'noon' cannot be parsed as a date
        {"state": "HAPPY"}                | Bad Request      | Unexpected value 'HAPPY' for enum field 'state'
        {"state": {"$near": "ACTIVE"}}    | Bad Request      | Request property [filter.state.$near] cannot be parsed
        """)
    void aFilterThatCannotBeUnderstoodIsRefused(String filter, String title, String detail) {
        String request = "{\"filter\": " + filter + "}";

        assertProblem(400, title, detail, search("process-instances/search", request));
        assertProblem(400, title, detail, search(STATISTICS, request));
    }

    @Test
    void aSearchMayHaveNoBodyAtAll() {
        assertThat(search("process-instances/search", "").body()).contains("\"totalItems\":0");
    }

    @Test
    void whatHasNoFormAnswersWithoutContent() {
        camunda.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("formless")
                                .startEvent()
                                .userTask("look", task -> task.zeebeUserTask())
                                .endEvent()
                                .done(),
                        "formless.bpmn")
                .execute();
        camunda.newCreateInstanceCommand()
                .bpmnProcessId("formless")
                .latestVersion()
                .execute();
        var task = camunda.newUserTaskSearchRequest().execute().singleItem();

        assertThat(get("user-tasks/" + task.getUserTaskKey() + "/form").statusCode())
                .isEqualTo(204);
        assertThat(get("process-definitions/" + task.getProcessDefinitionKey() + "/form")
                        .statusCode())
                .isEqualTo(204);
    }

    private static void assertNoKey(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'one");
    }

    private HttpResponse<String> get(String path) {
        return PlainHttp.send(embedded, "GET", "/v2/" + path, "");
    }

    private HttpResponse<String> search(String path, String body) {
        return PlainHttp.send(embedded, "POST", "/v2/" + path, body);
    }
}
