package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.impl.assertions.CamundaDataSource;
import io.camunda.process.test.impl.coverage.ProcessCoverage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The coverage report of Camunda Process Test shows which elements and flows a test went through.
@EmbeddedProcessTest(deploy = "embedded/visit", coverage = false)
class CoverageTests {

    private CamundaClient camunda;
    private CamundaProcessTestContext context;

    @Test
    void theReportHoldsTheElementsAndFlowsTakenAndNoOthers(@TempDir Path report) {
        ProcessCoverage coverage = ProcessCoverage.newBuilder()
                .testClass(CoverageTests.class)
                .dataSource(() -> new CamundaDataSource(camunda))
                .reportDirectory(report.toString())
                .printStream(_ -> {})
                .build();
        ProcessInstanceEvent visit = camunda.newCreateInstanceCommand()
                .bpmnProcessId("visit")
                .latestVersion()
                .variables(Map.of("visitId", "v1", "urgent", true))
                .execute();
        context.completeJob("prepare-visit");
        assertThat(visit).hasActiveElements("Task_Visit");

        coverage.collectTestRunCoverage("a visit is prepared");
        coverage.reportCoverage();

        JsonNode run = ourRun(report);
        assertThat(run.path("name").asString()).isEqualTo("a visit is prepared");
        JsonNode visited = run.path("coverages").path(0);
        assertThat(visited.path("completedElements").toString()).contains("Task_PrepareVisit");
        assertThat(visited.path("takenSequenceFlows").toString())
                .contains("\"Flow_Prepare\"", "\"Flow_Decide\"", "\"Flow_Ask\"")
                .doesNotContain("\"Flow_Wait\"", "\"Flow_End\"");
        assertThat(all(report, ".html")).contains("Flow_Prepare");
    }

    /// The report of one JVM holds the other test classes too; each has a file of its own.
    private static JsonNode ourRun(Path report) {
        String ours = text(report.resolve(CoverageTests.class.getName()).resolve("report.json"));
        return JsonMapper.shared().readTree(ours).path("runs").path(0);
    }

    private static String all(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(CoverageTests::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
