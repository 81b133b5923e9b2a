package org.passerelle.camunda;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What we want of the engine, written down in the caller's transaction and carried out after it commits,
/// again and again until the engine has answered. So everything here happens at least once, and each receiver
/// makes once of it: the first-step claim for a start, the engine's own state for the others.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EngineCommands {

    private final Outbox outbox;

    EngineCommands(Outbox outbox) {
        this.outbox = outbox;
    }

    public void start(String processId, UUID pathwayId, Map<String, Object> facts) {
        outbox.add(new Command.Start(processId, pathwayId, facts));
    }

    public void completeTask(UUID pathwayId, long userTaskKey, Map<String, Object> facts) {
        outbox.add(new Command.CompleteTask(pathwayId, userTaskKey, facts));
    }

    /// To the instance that waits for this message with the pathway's id.
    public void correlate(UUID pathwayId, String messageName, Map<String, Object> facts) {
        outbox.add(new Command.Correlate(pathwayId, messageName, facts, UUID.randomUUID()));
    }
}
