package org.passerelle.models;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.passerelle.camunda.models.ProcessModel;

/// Beside every date somebody or something waits for stands the message that makes it needless: on the element,
/// around it, or around each call that leads to its process. The end of the pathway is no such message; it ends
/// everything.
final class DeafWaits {

    private static final Set<String> ENDS = Set.of("pathway-closing", "pathway-closed");

    private final Map<String, ProcessModel> processes = new HashMap<>();
    private final Map<String, List<Call>> callers = new HashMap<>();

    private record Call(String process, String element) {}

    private DeafWaits(Collection<BpmnModelInstance> models) {
        for (BpmnModelInstance model : models) {
            ProcessModel process = ProcessModel.read(Bpmn.convertToString(model));
            processes.put(process.id(), process);
            for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
                String called =
                        call.getSingleExtensionElement(ZeebeCalledElement.class).getProcessId();
                callers.computeIfAbsent(called, _ -> new ArrayList<>()).add(new Call(process.id(), call.getId()));
            }
        }
    }

    static List<String> in(Collection<BpmnModelInstance> models) {
        DeafWaits waits = new DeafWaits(models);
        return models.stream().flatMap(waits::deafIn).toList();
    }

    private Stream<String> deafIn(BpmnModelInstance model) {
        String process = Models.process(model).getId();
        return waitsFor(model)
                .filter(wait -> !wakes(new Call(process, wait.getId()), new TreeSet<>()))
                .map(wait -> Models.say(wait) + " : rien ne peut la réveiller avant la date ; ajoutez le message qui la"
                        + " rend inutile");
    }

    /// Escalations leave the task where it is, so they need no message.
    private static Stream<FlowNode> waitsFor(BpmnModelInstance model) {
        Stream<FlowNode> events = model.getModelElementsByType(IntermediateCatchEvent.class).stream()
                .filter(Models::hasTimer)
                .map(FlowNode.class::cast);
        Stream<FlowNode> tasks = model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.cancelActivity() && Models.hasTimer(event))
                .map(event -> (FlowNode) event.getAttachedTo())
                .filter(task -> task instanceof ReceiveTask || task instanceof UserTask);
        return Stream.concat(events, tasks);
    }

    private boolean wakes(Call at, Set<String> seen) {
        Set<String> messages = processes.get(at.process()).waking().of(at.element());
        if (!ENDS.containsAll(messages)) {
            return true;
        }
        List<Call> calls = callers.getOrDefault(at.process(), List.of());
        return seen.add(at.process())
                && !calls.isEmpty()
                && calls.stream().allMatch(call -> wakes(call, new TreeSet<>(seen)));
    }
}
