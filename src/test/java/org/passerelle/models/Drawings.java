package org.passerelle.models;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.dc.Bounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/// A drawing that one page shows and the eye can follow: few shapes, lines that are straight, do not cross, run
/// through nothing and lead back no further than a screen.
final class Drawings {

    private static final int SHAPES = 25;
    private static final int SCREEN = 1280;

    private final BpmnModelInstance model;
    private final Map<FlowNode, Bounds> shapes = new LinkedHashMap<>();
    private final List<Lines> lines = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Drawings(BpmnModelInstance model) {
        this.model = model;
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode node) {
                shapes.put(node, shape.getBounds());
            }
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow
                    && shapes.keySet().containsAll(List.of(flow.getSource(), flow.getTarget()))) {
                lines.add(Lines.of(edge, flow));
            }
        }
    }

    static List<String> in(BpmnModelInstance model) {
        return new Drawings(model).look();
    }

    private List<String> look() {
        if (shapes.size() > SHAPES) {
            complaints.add(Models.process(model).getId() + " : " + shapes.size() + " formes, plus que " + SHAPES
                    + " ; sortez-en un processus appelé");
        }
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !shapes.containsKey(node))
                .forEach(node -> complaints.add(Models.say(node) + " : n’est pas sur le dessin"));
        lines.forEach(this::lookAt);
        for (int at = 0; at < lines.size(); at++) {
            for (Lines other : lines.subList(at + 1, lines.size())) {
                if (lines.get(at).cross(other)) {
                    say(lines.get(at), "croise " + other.flow().getId());
                }
            }
        }
        return complaints;
    }

    private void lookAt(Lines line) {
        if (!line.isStraight()) {
            say(line, "est en biais ; tracez-la à angles droits");
        }
        Bounds from = shapes.get(line.flow().getSource());
        Bounds to = shapes.get(line.flow().getTarget());
        if (to.getX() < from.getX() && line.width() > SCREEN) {
            say(line, "revient de " + Math.round(line.width()) + " points, plus qu’un écran (" + SCREEN + ")");
        }
        shapes.forEach((node, bounds) -> {
            if (!isEndOf(line.flow(), node) && line.runThrough(bounds)) {
                say(line, "passe à travers " + node.getId());
            }
        });
    }

    /// Of the flow, or around it.
    private static boolean isEndOf(SequenceFlow flow, FlowNode node) {
        if (node.equals(flow.getSource()) || node.equals(flow.getTarget())) {
            return true;
        }
        ModelElementInstance around = flow.getParentElement();
        while (around != null && !around.equals(node)) {
            around = around.getParentElement();
        }
        return around != null;
    }

    private void say(Lines line, String complaint) {
        complaints.add(
                Models.process(model).getId() + ", la flèche " + line.flow().getId() + " " + complaint);
    }
}
