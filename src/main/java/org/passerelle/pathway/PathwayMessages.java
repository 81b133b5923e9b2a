package org.passerelle.pathway;

import java.util.Map;
import java.util.UUID;
import org.passerelle.camunda.EngineCommands;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Says to the engine what the models wait for, once the caller's transaction has committed.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PathwayMessages {

    private final EngineCommands engine;

    PathwayMessages(EngineCommands engine) {
        this.engine = engine;
    }

    /// Keyed by the pathway.
    public void say(PathwayMessage message, UUID pathwayId, Map<String, Object> facts) {
        sayAbout(pathwayId, message, pathwayId, facts);
    }

    /// Keyed by an appointment of the pathway.
    void sayAbout(UUID key, PathwayMessage message, UUID pathwayId, Map<String, Object> facts) {
        engine.publish(pathwayId, message.messageName(), key.toString(), message.life(), facts);
    }

    /// However often it is asked for, one instance comes of it: see [Pathways#mayRun].
    void open(UUID pathwayId) {
        PathwayMessage opened = PathwayMessage.PATHWAY_OPENED;
        engine.publishOnce(
                "open-" + pathwayId, pathwayId, opened.messageName(), pathwayId.toString(), opened.life(), Map.of());
    }
}
