package org.passerelle.models;

import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.dc.Bounds;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A sequence flow as drawn.
record Lines(SequenceFlow flow, List<Line2D> segments) {

    /// Nobody sees less than a pixel.
    private static final double EYE = 1;

    static Lines of(BpmnEdge edge, SequenceFlow flow) {
        List<Point2D> points = edge.getWaypoints().stream()
                .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY()))
                .toList();
        List<Line2D> segments = new ArrayList<>();
        for (int at = 1; at < points.size(); at++) {
            segments.add(new Line2D.Double(points.get(at - 1), points.get(at)));
        }
        return new Lines(flow, segments);
    }

    boolean isStraight() {
        return segments.stream().allMatch(line -> line.getX1() == line.getX2() || line.getY1() == line.getY2());
    }

    double width() {
        return segments.stream()
                        .mapToDouble(line -> line.getBounds2D().getMaxX())
                        .max()
                        .orElse(0)
                - segments.stream()
                        .mapToDouble(line -> line.getBounds2D().getMinX())
                        .min()
                        .orElse(0);
    }

    /// Through each other: where they only touch or run together, the eye can follow both.
    boolean cross(Lines other) {
        return segments.stream().anyMatch(line -> other.segments.stream().anyMatch(theirs -> cross(line, theirs)));
    }

    private static boolean cross(Line2D one, Line2D other) {
        return isBetween(one, other.getP1(), other.getP2()) && isBetween(other, one.getP1(), one.getP2());
    }

    private static boolean isBetween(Line2D line, Point2D first, Point2D second) {
        boolean apart = line.ptLineDist(first) > EYE && line.ptLineDist(second) > EYE;
        return apart && side(line, first) * side(line, second) < 0;
    }

    private static double side(Line2D line, Point2D point) {
        return Math.signum((line.getX2() - line.getX1()) * (point.getY() - line.getY1())
                - (line.getY2() - line.getY1()) * (point.getX() - line.getX1()));
    }

    boolean runThrough(Bounds shape) {
        var inside = new Rectangle2D.Double(
                shape.getX() + EYE, shape.getY() + EYE, shape.getWidth() - 2 * EYE, shape.getHeight() - 2 * EYE);
        return segments.stream().anyMatch(inside::intersectsLine);
    }
}
