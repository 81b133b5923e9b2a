package org.passerelle.camunda.models;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.TerminateEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/// What ends the waits of one process before their date.
///
/// @param messages by element: the messages that end it, on it or on what is drawn around it
/// @param ended by element that interrupts others: what it ends
/// @param opened by message: the tasks it opens beside what goes on
public record Waking(Map<String, Set<String>> messages, Map<String, Ended> ended, Map<String, Set<String>> opened) {

    /// Elements of the same process, and processes called from there.
    public record Ended(Set<String> elements, Set<String> processes) {}

    /// The names of the messages that end what goes on at this element.
    public Set<String> of(String element) {
        return messages.getOrDefault(element, Set.of());
    }

    static Waking of(BpmnModelInstance model) {
        Map<String, Set<String>> messages = new HashMap<>();
        Map<String, Ended> ended = new HashMap<>();
        Map<String, Set<String>> opened = new HashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            messages.put(node.getId(), waking(node).collect(Collectors.toSet()));
            scopeItEnds(node).ifPresent(scope -> ended.put(node.getId(), ended(node, scope)));
            if (node instanceof StartEvent start && isInEventSubProcess(start) && !start.isInterrupting()) {
                message(start).ifPresent(name -> opened.put(name, tasks(start.getParentElement())));
            }
        }
        return new Waking(Map.copyOf(messages), Map.copyOf(ended), Map.copyOf(opened));
    }

    /// On the element, beside it, then around it.
    private static Stream<String> waking(FlowNode node) {
        Stream<String> own = node instanceof ReceiveTask task
                ? Stream.ofNullable(task.getMessage()).map(Message::getName)
                : Stream.empty();
        Stream<String> onIt = in(node.getParentElement(), BoundaryEvent.class)
                .filter(event -> event.cancelActivity() && event.getAttachedTo().equals(node))
                .flatMap(event -> message(event).stream());
        Stream<String> besideIt = in(node.getParentElement(), SubProcess.class)
                .filter(SubProcess::triggeredByEvent)
                .filter(sub -> !sub.equals(node))
                .flatMap(sub -> in(sub, StartEvent.class))
                .filter(StartEvent::isInterrupting)
                .flatMap(start -> message(start).stream());
        Stream<String> around = node.getParentElement() instanceof SubProcess scope && !scope.triggeredByEvent()
                ? waking(scope)
                : Stream.empty();
        return Stream.of(own, onIt, besideIt, around).flatMap(names -> names);
    }

    private static Optional<ModelElementInstance> scopeItEnds(FlowNode node) {
        if (node instanceof BoundaryEvent event && event.cancelActivity()) {
            return Optional.of(event.getAttachedTo());
        }
        if (node instanceof StartEvent start && isInEventSubProcess(start) && start.isInterrupting()) {
            return Optional.of(start.getParentElement().getParentElement());
        }
        boolean terminates = node instanceof EndEvent end
                && end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
        return terminates ? Optional.of(node.getParentElement()) : Optional.empty();
    }

    private static Ended ended(FlowNode by, ModelElementInstance scope) {
        Set<FlowNode> nodes = new HashSet<>();
        if (scope instanceof FlowNode node) {
            nodes.add(node);
        }
        collect(scope, by.getParentElement(), nodes);
        return new Ended(
                nodes.stream().map(FlowNode::getId).collect(Collectors.toSet()),
                nodes.stream()
                        .filter(CallActivity.class::isInstance)
                        .map(call -> call.getSingleExtensionElement(ZeebeCalledElement.class)
                                .getProcessId())
                        .collect(Collectors.toSet()));
    }

    /// Everything in the scope, but not the event sub-process that ends it.
    private static void collect(ModelElementInstance scope, ModelElementInstance without, Set<FlowNode> nodes) {
        in(scope, FlowNode.class).forEach(node -> {
            boolean ends = node.equals(without) && node instanceof SubProcess sub && sub.triggeredByEvent();
            if (!ends && nodes.add(node)) {
                collect(node, without, nodes);
            }
        });
    }

    private static boolean isInEventSubProcess(StartEvent start) {
        return start.getParentElement() instanceof SubProcess sub && sub.triggeredByEvent();
    }

    private static Set<String> tasks(ModelElementInstance scope) {
        return in(scope, UserTask.class).map(UserTask::getId).collect(Collectors.toSet());
    }

    private static Optional<String> message(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition ->
                        ((MessageEventDefinition) definition).getMessage().getName())
                .findFirst();
    }

    private static <T extends ModelElementInstance> Stream<T> in(ModelElementInstance scope, Class<T> type) {
        return scope.getChildElementsByType(type).stream();
    }
}
