package org.passerelle.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// After all tests: what the reports of the process tests say together, for every model of `bpmn/`.
class ModelCoverageIT {

    private static final Path REPORTS = Path.of("target", "process-test-coverage");

    @Test
    void everyElementAndEveryFlowOfEveryModelWasGoneThrough() {
        Set<String> missing = new TreeSet<>();
        for (Path file : files(Path.of("bpmn"), ".bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            String process = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            Set<String> drawn = model.getModelElementsByType(FlowElement.class).stream()
                    .map(FlowElement::getId)
                    .collect(Collectors.toCollection(TreeSet::new));
            int all = drawn.size();
            int flows = model.getModelElementsByType(SequenceFlow.class).size();
            drawn.removeAll(gone(process));
            System.out.printf("%-18s %3d elements, %3d flows, %d missing%n", process, all - flows, flows, drawn.size());
            drawn.forEach(element -> missing.add(process + " " + element));
        }

        assertThat(missing).isEmpty();
    }

    private static Set<String> gone(String process) {
        return files(REPORTS, "report.json").stream()
                .flatMap(report -> JsonMapper.shared()
                        .readTree(report.toFile())
                        .path("runs")
                        .valueStream())
                .flatMap(run -> run.path("coverages").valueStream())
                .filter(coverage ->
                        coverage.path("processDefinitionId").asString().equals(process))
                .flatMap(coverage -> Stream.of(coverage.path("completedElements"), coverage.path("takenSequenceFlows")))
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static Set<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
