package org.passerelle.care.outreach;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.passerelle.camunda.EngineCommands;
import org.passerelle.camunda.Subject;
import org.springframework.stereotype.Component;

/// Says to the engine what `practice-outreach` waits for, once the caller's transaction has committed.
@Component
class OutreachMessages {

    /// The engine shows a wait a moment before it has opened it.
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final EngineCommands engine;

    OutreachMessages(EngineCommands engine) {
        this.engine = engine;
    }

    /// However often it is asked for, one instance comes of it: see [Outreaches#mayRun].
    void begin(OutreachMessage message, UUID outreachId, Map<String, Object> facts) {
        engine.publishOnce(
                "outreach-" + outreachId,
                about(outreachId),
                message.messageName(),
                outreachId.toString(),
                Duration.ZERO,
                facts);
    }

    void say(OutreachMessage message, UUID outreachId, Map<String, Object> facts) {
        engine.publish(about(outreachId), message.messageName(), outreachId.toString(), A_MOMENT, facts);
    }

    private static Subject about(UUID outreachId) {
        return new Subject(Subject.Kind.OUTREACH, outreachId);
    }
}
