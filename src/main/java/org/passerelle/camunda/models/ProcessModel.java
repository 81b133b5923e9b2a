package org.passerelle.camunda.models;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A process as drawn: names of its elements, and the processes it calls in the order one meets them.
public record ProcessModel(String id, String name, Map<String, String> elementNames, List<Call> calls) {

    /// A call activity and the process behind it.
    public record Call(String element, String name, String processId) {}

    public String nameOf(String element) {
        return elementNames.getOrDefault(element, element);
    }

    public static ProcessModel read(String xml) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Map<String, String> names = new HashMap<>();
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            if (element.getName() != null) {
                names.put(element.getId(), element.getName());
            }
        }
        return new ProcessModel(
                process.getId(),
                process.getName() == null ? process.getId() : process.getName(),
                Map.copyOf(names),
                callsInOrder(process));
    }

    private static List<Call> callsInOrder(Process process) {
        Set<FlowNode> seen = new LinkedHashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>();
        for (StartEvent start : process.getChildElementsByType(StartEvent.class)) {
            next.add(start);
        }
        while (!next.isEmpty()) {
            FlowNode node = next.poll();
            if (seen.add(node)) {
                next.addAll(node.getSucceedingNodes().list());
                if (node instanceof SubProcess sub) {
                    next.addAll(sub.getChildElementsByType(StartEvent.class));
                }
            }
        }
        List<Call> calls = new ArrayList<>();
        for (FlowNode node : seen) {
            if (node instanceof CallActivity activity) {
                ZeebeCalledElement called = activity.getSingleExtensionElement(ZeebeCalledElement.class);
                calls.add(new Call(
                        activity.getId(),
                        activity.getName() == null ? activity.getId() : activity.getName(),
                        called.getProcessId()));
            }
        }
        return List.copyOf(calls);
    }
}
