package org.passerelle.pathway;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.WaitsInterrupted;

/// What a pathway waits for, since when, until when, and who acts. `engineKey` is the user task or element instance
/// key.
@Entity
@Table(name = "waiting_step")
class WaitingStep {

    enum Kind {
        TASK,
        DATE,
        MESSAGE
    }

    @Id
    private long engineKey;

    private UUID pathwayId;
    private String processId;
    private String step;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant since;
    private Instant expectedBy;

    @Enumerated(EnumType.STRING)
    private Owner.Kind ownerKind;

    @Nullable
    private String owner;

    @SuppressWarnings("NullAway.Init")
    protected WaitingStep() {}

    WaitingStep(
            long engineKey,
            UUID pathwayId,
            String processId,
            String step,
            Kind kind,
            Instant since,
            Instant expectedBy,
            Owner owner) {
        this.engineKey = engineKey;
        this.pathwayId = pathwayId;
        this.processId = processId;
        this.step = step;
        this.kind = kind;
        this.since = since;
        this.expectedBy = expectedBy;
        this.ownerKind = owner.kind();
        this.owner = owner.name();
    }

    void ownedBy(Owner owner) {
        this.ownerKind = owner.kind();
        this.owner = owner.name();
    }

    long engineKey() {
        return engineKey;
    }

    String processId() {
        return processId;
    }

    boolean isTask() {
        return kind == Kind.TASK;
    }

    boolean isAside() {
        return WaitingBook.ASIDE.contains(processId);
    }

    boolean isIn(String process) {
        return processId.equals(process);
    }

    boolean isOneOf(WaitsInterrupted interrupted) {
        return interrupted.processes().contains(processId)
                || (interrupted.processId().equals(processId)
                        && interrupted.steps().contains(step));
    }

    UUID pathwayId() {
        return pathwayId;
    }

    Instant expectedBy() {
        return expectedBy;
    }

    WaitingView view() {
        return new WaitingView(step, processId, kind == Kind.TASK, since, expectedBy, Owner.kept(ownerKind, owner));
    }
}
