package org.passerelle.pathway;

import java.util.Map;
import java.util.UUID;
import org.passerelle.camunda.EngineCommands;
import org.passerelle.camunda.Subject;
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
    public void sayAbout(UUID key, PathwayMessage message, UUID pathwayId, Map<String, Object> facts) {
        say(message, key.toString(), pathwayId, facts);
    }

    /// Lives long, as whoever is to hear it may still be starting; a pathway that is opened again does not hear it.
    void closing(Pathway pathway, ClosedReason reason) {
        say(
                PathwayMessage.PATHWAY_CLOSING,
                pathway.closingKey(),
                pathway.facts().pathwayId(),
                Map.of("closedReason", reason.name()));
    }

    private void say(PathwayMessage message, String key, UUID pathwayId, Map<String, Object> facts) {
        engine.publish(Subject.pathway(pathwayId), message.messageName(), key, message.life(), facts);
    }

    /// However often it is asked for, one instance comes of it: see [Pathways#mayRun].
    void open(UUID pathwayId, Map<String, Object> facts) {
        begin(PathwayMessage.PATHWAY_OPENED, "open-", pathwayId, facts);
    }

    /// As [#open], with where it goes on.
    void resume(UUID pathwayId, Map<String, Object> facts) {
        begin(PathwayMessage.PATHWAY_RESUMED, "open-", pathwayId, facts);
    }

    /// As [#open], for the time after the visit.
    void relay(UUID pathwayId, Map<String, Object> facts) {
        begin(PathwayMessage.FIRST_VISIT_ATTENDED, "relay-", pathwayId, facts);
    }

    private void begin(PathwayMessage message, String name, UUID pathwayId, Map<String, Object> facts) {
        engine.publishOnce(
                name + pathwayId,
                Subject.pathway(pathwayId),
                message.messageName(),
                pathwayId.toString(),
                message.life(),
                facts);
    }
}
