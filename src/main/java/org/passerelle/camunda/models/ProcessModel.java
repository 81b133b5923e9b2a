package org.passerelle.camunda.models;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A process as drawn: names of its elements, the processes it calls from left to right, and what ends the
/// waits in it.
public record ProcessModel(String id, String name, Map<String, String> elementNames, List<Call> calls, Waking waking) {

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
                callsAsDrawn(model),
                Waking.of(model));
    }

    /// From left to right.
    private static List<Call> callsAsDrawn(BpmnModelInstance model) {
        Map<String, Double> left = new HashMap<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            left.put(shape.getBpmnElement().getId(), shape.getBounds().getX());
        }
        return model.getModelElementsByType(CallActivity.class).stream()
                .sorted(Comparator.comparing(call -> left.getOrDefault(call.getId(), 0.0)))
                .map(call -> new Call(
                        call.getId(),
                        call.getName() == null ? call.getId() : call.getName(),
                        call.getSingleExtensionElement(ZeebeCalledElement.class).getProcessId()))
                .toList();
    }
}
