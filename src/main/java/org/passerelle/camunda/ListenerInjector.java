package org.passerelle.camunda;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.models.ProcessModel;

/// What the engine must tell us and designers should not have to draw: listeners on every start by a message, on
/// every user task, on every wait for a date or a message, and on whatever ends waits that nobody waits for any
/// more.
final class ListenerInjector {

    private ListenerInjector() {}

    /// The model to deploy, from the model as drawn.
    static String addTo(String xml) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        model.getModelElementsByType(Process.class).forEach(process -> process.getChildElementsByType(StartEvent.class)
                .forEach(ListenerInjector::guard));
        model.getModelElementsByType(UserTask.class).forEach(ListenerInjector::listen);
        model.getModelElementsByType(IntermediateCatchEvent.class).forEach(ListenerInjector::listen);
        model.getModelElementsByType(ReceiveTask.class).forEach(ListenerInjector::listen);
        Set<String> ending = ProcessModel.read(xml).waking().ended().keySet();
        ending.forEach(id -> tellWhatEnds(model, id));
        return Bpmn.convertToString(model);
    }

    /// Only what a message starts can start twice.
    private static void guard(StartEvent start) {
        if (start.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance)) {
            start.builder().zeebeEndExecutionListener(EngineListeners.INSTANCE_STARTED);
        }
    }

    private static void listen(UserTask task) {
        task.builder()
                .zeebeTaskListener(listener -> listener.creating().type(EngineListeners.TASK_CREATED))
                .zeebeTaskListener(listener -> listener.assigning().type(EngineListeners.TASK_ASSIGNED))
                .zeebeTaskListener(listener -> listener.completing().type(EngineListeners.TASK_COMPLETED))
                .zeebeTaskListener(listener -> listener.canceling().type(EngineListeners.TASK_CANCELED));
    }

    private static void listen(IntermediateCatchEvent event) {
        until(event).ifPresent(until -> event.builder().zeebeInputExpression(until, EngineListeners.WAIT_UNTIL));
        event.builder()
                .zeebeStartExecutionListener(EngineListeners.WAIT_STARTED)
                .zeebeEndExecutionListener(EngineListeners.WAIT_ENDED);
    }

    /// Until the date of the timer drawn on it.
    private static void listen(ReceiveTask task) {
        task.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.cancelActivity() && event.getAttachedTo().equals(task))
                .flatMap(event -> until(event).stream())
                .findFirst()
                .ifPresent(until -> task.builder().zeebeInputExpression(until, EngineListeners.WAIT_UNTIL));
        task.builder()
                .zeebeStartExecutionListener(EngineListeners.WAIT_STARTED)
                .zeebeEndExecutionListener(EngineListeners.WAIT_ENDED);
    }

    /// The engine tells nobody that a wait was interrupted; what interrupted it does.
    private static void tellWhatEnds(BpmnModelInstance model, String id) {
        switch (model.<ModelElementInstance>getModelElementById(id)) {
            case BoundaryEvent event -> event.builder().zeebeEndExecutionListener(EngineListeners.WAITS_INTERRUPTED);
            case StartEvent event -> event.builder().zeebeEndExecutionListener(EngineListeners.WAITS_INTERRUPTED);
            case EndEvent event -> event.builder().zeebeStartExecutionListener(EngineListeners.WAITS_INTERRUPTED);
            default -> throw new IllegalStateException("Does not end waits: " + id);
        }
    }

    private static Optional<String> until(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .findFirst()
                .flatMap(ListenerInjector::until);
    }

    private static Optional<String> until(TimerEventDefinition timer) {
        if (timer.getTimeDate() != null) {
            String date = timer.getTimeDate().getTextContent();
            return Optional.of(feel(date, "date and time(\"%s\")"));
        }
        if (timer.getTimeDuration() != null) {
            return Optional.of("now() + " + feel(timer.getTimeDuration().getTextContent(), "duration(\"%s\")"));
        }
        return Optional.empty();
    }

    private static String feel(@Nullable String text, String constant) {
        String expression = text == null ? "" : text.strip();
        return expression.startsWith("=") ? "(" + expression.substring(1) + ")" : constant.formatted(expression);
    }
}
