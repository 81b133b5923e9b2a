package org.passerelle.camunda;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the engine must tell us and designers should not have to draw: listeners on every user task, and on every
/// intermediate timer or message the date it waits for.
final class ListenerInjector {

    private ListenerInjector() {}

    /// The model to deploy, from the model as drawn.
    static String addTo(String xml) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        model.getModelElementsByType(UserTask.class).forEach(ListenerInjector::listen);
        model.getModelElementsByType(IntermediateCatchEvent.class).forEach(ListenerInjector::listen);
        return Bpmn.convertToString(model);
    }

    private static void listen(UserTask task) {
        task.builder()
                .zeebeTaskListener(listener -> listener.creating().type(EngineListeners.TASK_CREATED))
                .zeebeTaskListener(listener -> listener.assigning().type(EngineListeners.TASK_ASSIGNED))
                .zeebeTaskListener(listener -> listener.completing().type(EngineListeners.TASK_COMPLETED))
                .zeebeTaskListener(listener -> listener.canceling().type(EngineListeners.TASK_CANCELED));
    }

    private static void listen(IntermediateCatchEvent event) {
        event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .findFirst()
                .flatMap(ListenerInjector::until)
                .ifPresent(until -> event.builder().zeebeInputExpression(until, EngineListeners.WAIT_UNTIL));
        event.builder()
                .zeebeStartExecutionListener(EngineListeners.WAIT_STARTED)
                .zeebeEndExecutionListener(EngineListeners.WAIT_ENDED);
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
