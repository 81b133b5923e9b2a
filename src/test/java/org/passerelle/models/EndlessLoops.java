package org.passerelle.models;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/// Every way back on a drawing waits somewhere, and is capped: by a supervisor on it, or by a counter that grows on
/// it and that a gateway on it compares.
final class EndlessLoops {

    private record Step(FlowNode from, List<SequenceFlow> by, FlowNode to) {}

    private final List<FlowNode> nodes;
    private final Map<FlowNode, List<Step>> steps = new HashMap<>();
    private final List<List<Step>> loops = new ArrayList<>();

    private EndlessLoops(BpmnModelInstance model) {
        nodes = model.getModelElementsByType(FlowNode.class).stream()
                .sorted(Comparator.comparing(node -> !waits(node)))
                .toList();
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            add(new Step(flow.getSource(), List.of(flow), flow.getTarget()));
        }
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            add(new Step(event.getAttachedTo(), List.of(), event));
        }
        nodes.forEach(node -> follow(node, node, new ArrayList<>(), new HashSet<>()));
    }

    static List<String> in(BpmnModelInstance model) {
        return new EndlessLoops(model)
                .loops.stream().flatMap(EndlessLoops::complaints).toList();
    }

    private void add(Step step) {
        steps.computeIfAbsent(step.from(), _ -> new ArrayList<>()).add(step);
    }

    /// Each loop once, told from where it waits.
    private void follow(FlowNode start, FlowNode at, List<Step> way, Set<FlowNode> seen) {
        for (Step step : steps.getOrDefault(at, List.of())) {
            List<Step> longer = new ArrayList<>(way);
            longer.add(step);
            if (step.to().equals(start)) {
                loops.add(longer);
            } else if (nodes.indexOf(step.to()) > nodes.indexOf(start) && seen.add(step.to())) {
                follow(start, step.to(), longer, seen);
                seen.remove(step.to());
            }
        }
    }

    private static Stream<String> complaints(List<Step> loop) {
        List<String> complaints = new ArrayList<>();
        if (loop.stream().noneMatch(step -> waits(step.from()))) {
            complaints.add("elle tourne sans rien attendre ; ajoutez une tâche ou une attente");
        }
        if (!isCapped(loop)) {
            complaints.add("rien n’y compte les tours ; ajoutez un compteur et sa limite, ou une supervision");
        }
        String way = loop.stream().map(step -> step.from().getId()).collect(Collectors.joining(" → "));
        return complaints.stream()
                .map(complaint -> Models.process((BpmnModelInstance)
                                        loop.getFirst().from().getModelInstance())
                                .getId() + ", boucle " + way + " : " + complaint);
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof IntermediateCatchEvent event && Models.hasTimer(event);
    }

    private static boolean isCapped(List<Step> loop) {
        return loop.stream().anyMatch(step -> Models.isForSupervisors(step.from()))
                || counters(loop).anyMatch(counter -> loop.stream().anyMatch(step -> compares(step, counter, loop)));
    }

    /// What an element on the loop adds one to, each time round.
    private static Stream<String> counters(List<Step> loop) {
        return loop.stream()
                .map(Step::from)
                .flatMap(node -> mappings(node).flatMap(mapping -> mapping.getOutputs().stream()))
                .filter(output -> named(output.getTarget(), "\\s*\\+\\s*1\\b")
                        .matcher(output.getSource())
                        .find())
                .map(ZeebeOutput::getTarget);
    }

    private static Stream<ZeebeIoMapping> mappings(FlowNode node) {
        return Stream.ofNullable(node.getSingleExtensionElement(ZeebeIoMapping.class));
    }

    /// The way round is open while the counter is small, or another way out is taken once it is not.
    private static boolean compares(Step step, String counter, List<Step> loop) {
        if (step.by().isEmpty() || !(step.from() instanceof ExclusiveGateway gateway)) {
            return false;
        }
        SequenceFlow taken = step.by().getFirst();
        Set<ModelElementInstance> inside = loop.stream().map(Step::from).collect(Collectors.toSet());
        return named(counter, "\\s*<").matcher(condition(taken)).find()
                || taken.equals(gateway.getDefault())
                        && gateway.getOutgoing().stream()
                                .filter(other -> !inside.contains(other.getTarget()))
                                .anyMatch(other -> named(counter, "\\s*>")
                                        .matcher(condition(other))
                                        .find());
    }

    private static Pattern named(String counter, String then) {
        return Pattern.compile("\\b" + Pattern.quote(counter) + then);
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent();
    }
}
