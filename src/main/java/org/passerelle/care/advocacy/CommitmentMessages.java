package org.passerelle.care.advocacy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.passerelle.camunda.EngineCommands;
import org.passerelle.camunda.Subject;
import org.springframework.stereotype.Component;

/// Says to the engine what `commitment` waits for, once the caller's transaction has committed.
@Component
class CommitmentMessages {

    /// The engine shows a wait a moment before it has opened it.
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final EngineCommands engine;
    private final ZoneId zone;

    CommitmentMessages(EngineCommands engine, ZoneId zone) {
        this.engine = engine;
        this.zone = zone;
    }

    /// However often it is asked for, one instance comes of each round: see [Commitments#mayRun].
    void begin(Commitment commitment) {
        String round = commitment.id() + "-" + commitment.round();
        engine.publishOnce(
                "commitment-" + round,
                about(commitment),
                CommitmentMessage.COMMITMENT_MADE.messageName(),
                round,
                Duration.ZERO,
                Map.of(
                        "dueAt",
                        commitment
                                .dueOn()
                                .atTime(MORNING)
                                .atZone(zone)
                                .toInstant()
                                .toString()));
    }

    /// What it waited for is settled, or has another day.
    void changed(Commitment commitment) {
        engine.publish(
                about(commitment),
                CommitmentMessage.COMMITMENT_CHANGED.messageName(),
                commitment.id().toString(),
                A_MOMENT,
                Map.of());
    }

    private static Subject about(Commitment commitment) {
        return new Subject(Subject.Kind.COMMITMENT, commitment.id());
    }
}
