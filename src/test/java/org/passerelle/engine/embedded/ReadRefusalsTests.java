package org.passerelle.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.ProblemDetail;
import io.camunda.client.api.command.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// What a look-up refuses, and how it says so.
@EmbeddedProcessTest(coverage = false)
class ReadRefusalsTests {

    private CamundaClient camunda;
    private EmbeddedCamunda embedded;

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        for (String path : new String[] {
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
            "decision-instances/1-1"
        }) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"title\":\"NOT_FOUND\"").contains("not found");
        }
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws Exception {
        for (String path : new String[] {"process-instances/one", "user-tasks/none/form", "decision-instances/1"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void aFilterOnAnUnknownFieldIsRefused() throws Exception {
        for (String resource : new String[] {
            "process-definitions",
            "process-instances",
            "element-instances",
            "variables",
            "user-tasks",
            "incidents",
            "jobs",
            "decision-definitions",
            "decision-requirements",
            "decision-instances",
            "message-subscriptions",
            "correlated-message-subscriptions"
        }) {
            HttpResponse<String> answer = search(resource, "{\"filter\": {\"colour\": \"red\"}}");
            assertThat(answer.statusCode()).as(resource).isEqualTo(400);
            assertThat(answer.body()).contains("Request property [filter.colour] cannot be parsed");
        }
    }

    @Test
    void aSearchMayHaveNoBodyAtAll() throws Exception {
        assertThat(search("process-instances", "").body()).contains("\"totalItems\":0");
    }

    @Test
    void aNegativeLimitIsRefusedWithAReason() {
        assertThatThrownBy(() -> camunda.newProcessInstanceSearchRequest()
                        .page(p -> p.limit(-1))
                        .send()
                        .join())
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    ProblemDetail detail = problem.details();
                    assertThat(detail.getStatus()).isEqualTo(400);
                    assertThat(detail.getTitle()).isEqualTo("INVALID_ARGUMENT");
                    assertThat(detail.getDetail()).contains("page.limit is '-1'");
                });
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).GET().build());
    }

    private HttpResponse<String> search(String resource, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(resource + "/search"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private URI at(String path) {
        return URI.create("%s/v2/%s".formatted(embedded.address(), path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
