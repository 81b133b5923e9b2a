package org.passerelle.models;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/// What the rules ask of any drawing, and how they name its elements to whoever drew it.
final class Models {

    private Models() {}

    static List<BpmnModelInstance> in(Path folder) {
        return files(folder, ".bpmn")
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .toList();
    }

    static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    /// The model, the element and its name, as the editor shows them.
    static String say(FlowElement element) {
        String model = process((BpmnModelInstance) element.getModelInstance()).getId();
        return model + ", " + element.getId() + (name(element).isEmpty() ? "" : " «" + name(element) + "»");
    }

    static String name(FlowElement element) {
        return element.getName() == null ? "" : element.getName().strip();
    }

    static boolean hasTimer(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    static boolean isForSupervisors(ModelElementInstance element) {
        return element instanceof UserTask task
                && task.getSingleExtensionElement(ZeebeAssignmentDefinition.class)
                        instanceof ZeebeAssignmentDefinition owner
                && "supervisors".equals(owner.getCandidateGroups());
    }
}
