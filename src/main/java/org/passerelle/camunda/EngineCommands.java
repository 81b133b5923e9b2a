package org.passerelle.camunda;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What we want of the engine, written down in the caller's transaction and carried out after it commits,
/// again and again until the engine has answered. So everything here happens at least once, and each receiver
/// makes once of it: whoever may run for a start (see [InstanceGate]), the engine's own state for the others.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EngineCommands {

    private final Outbox outbox;

    EngineCommands(Outbox outbox) {
        this.outbox = outbox;
    }

    public void completeTask(long userTaskKey, Map<String, Object> facts) {
        outbox.add(new Command.CompleteTask(userTaskKey, facts));
    }

    /// To whatever waits for a message of this name with this key now or within its life.
    public void publish(Subject about, String message, String key, Duration life, Map<String, Object> facts) {
        publishOnce(UUID.randomUUID().toString(), about, message, key, life, facts);
    }

    /// The same, one wish under this name as long as it has not been carried out.
    public void publishOnce(
            String name, Subject about, String message, String key, Duration life, Map<String, Object> facts) {
        outbox.add(new Command.Publish(null, about, name, message, key, life, facts));
    }

    /// One that is gone already is no error.
    public void cancelInstance(long processInstanceKey) {
        outbox.add(new Command.CancelInstance(processInstanceKey));
    }
}
