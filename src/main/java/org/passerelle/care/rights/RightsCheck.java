package org.passerelle.care.rights;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.law.RightsAction;
import org.passerelle.care.rights.law.Route;
import org.passerelle.platform.forms.AnsweredTask;

/// What one interview found; never changed, the next interview adds its own.
@Entity
@Table(name = "rights_check")
class RightsCheck {

    @Id
    private UUID id;

    private UUID pathwayId;

    @Nullable
    private UUID taskId;

    @Enumerated(EnumType.STRING)
    private CurrentRight currentRight;

    @Nullable
    private LocalDate rightEndDate;

    @Enumerated(EnumType.STRING)
    @Nullable
    private ProofType proofType;

    private Instant checkedAt;

    @Nullable
    private String notes;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Route route;

    @Enumerated(EnumType.STRING)
    @Nullable
    private RightsAction rightsAction;

    @Nullable
    private LocalDate nextCheckDate;

    @Enumerated(EnumType.STRING)
    @Nullable
    private CurrentRight askedRight;

    @Nullable
    private LocalDate answerDue;

    @SuppressWarnings("NullAway.Init")
    protected RightsCheck() {}

    /// Nobody was asked: the law answered.
    RightsCheck(UUID pathwayId, HeldRights found, Instant at) {
        this.id = UUID.randomUUID();
        this.pathwayId = pathwayId;
        this.currentRight = found.right();
        this.rightEndDate = found.endDate();
        this.proofType = found.proof();
        this.checkedAt = at;
    }

    RightsCheck(
            AnsweredTask task,
            HeldRights found,
            @Nullable WayFound way,
            @Nullable PendingFile file,
            @Nullable String notes) {
        this(task.pathwayId(), found, task.at());
        this.taskId = task.taskId();
        this.notes = notes;
        if (file != null) {
            this.askedRight = file.silence().asked();
            this.answerDue = file.answerDue();
        }
        if (way != null) {
            this.route = way.route();
            this.rightsAction = way.action();
            this.nextCheckDate = way.nextCheckDate();
        }
    }

    UUID pathwayId() {
        return pathwayId;
    }

    HeldRights held() {
        return new HeldRights(currentRight, rightEndDate, proofType);
    }

    Optional<CurrentRight> asked() {
        return Optional.ofNullable(askedRight);
    }

    Optional<PendingFile> file() {
        return askedRight == null || answerDue == null
                ? Optional.empty()
                : Optional.of(new PendingFile(Silence.about(askedRight), answerDue));
    }

    /// Absent in interviews of earlier models, whose way only the engine knew.
    Optional<WayFound> way() {
        return route == null || rightsAction == null || nextCheckDate == null
                ? Optional.empty()
                : Optional.of(new WayFound(route, rightsAction, nextCheckDate));
    }
}
