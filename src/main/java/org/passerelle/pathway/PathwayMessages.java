package org.passerelle.pathway;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.EngineCommands;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Says to the engine what the models wait for, once the caller's transaction has committed.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PathwayMessages {

    private final EngineCommands engine;
    private final WaitingSteps waiting;
    private final Wakers wakers;

    PathwayMessages(EngineCommands engine, WaitingSteps waiting, Wakers wakers) {
        this.engine = engine;
        this.waiting = waiting;
        this.wakers = wakers;
    }

    /// Keyed by the pathway. Not said when all it would do is open a task that is open already.
    public void say(PathwayMessage message, UUID pathwayId, Map<String, Object> facts) {
        if (isAskedAlready(message, pathwayId)) {
            return;
        }
        engine.publish(pathwayId, message.messageName(), pathwayId.toString(), message.life(), facts);
    }

    private boolean isAskedAlready(PathwayMessage message, UUID pathwayId) {
        List<WaitingView> waits = waiting.findByPathwayIdOrderBySince(pathwayId).stream()
                .map(WaitingStep::view)
                .toList();
        List<String> opened = wakers.openedBy(message.messageName(), waits);
        return !opened.isEmpty()
                && waits.stream().map(WaitingView::step).toList().containsAll(opened)
                && waits.stream().noneMatch(wait -> wakers.of(wait.processId(), wait.step())
                        .contains(message.messageName()));
    }

    /// Keyed by the appointment; by the pathway, as the models do, when it never had one.
    public void sayAbout(
            @Nullable UUID appointmentId, PathwayMessage message, UUID pathwayId, Map<String, Object> facts) {
        String key = (appointmentId == null ? pathwayId : appointmentId).toString();
        engine.publish(pathwayId, message.messageName(), key, message.life(), facts);
    }

    /// However often it is asked for, one instance comes of it: see [Pathways#mayRun].
    void open(UUID pathwayId) {
        PathwayMessage opened = PathwayMessage.PATHWAY_OPENED;
        engine.publishOnce(
                "open-" + pathwayId, pathwayId, opened.messageName(), pathwayId.toString(), opened.life(), Map.of());
    }
}
