package org.passerelle.care.rights;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one interview found; never changed, the next interview adds its own.
@Entity
@Table(name = "rights_check")
class RightsCheck {

    @Id
    private UUID id;

    private UUID pathwayId;
    private long processInstanceKey;
    private int interviewNumber;

    @Enumerated(EnumType.STRING)
    private CurrentRight currentRight;

    @Nullable
    private LocalDate rightEndDate;

    @Enumerated(EnumType.STRING)
    @Nullable
    private ProofType proofType;

    private Instant checkedAt;

    @SuppressWarnings("NullAway.Init")
    protected RightsCheck() {}

    RightsCheck(UUID pathwayId, long processInstanceKey, int interviewNumber, HeldRights found, Instant now) {
        this.id = UUID.randomUUID();
        this.pathwayId = pathwayId;
        this.processInstanceKey = processInstanceKey;
        this.interviewNumber = interviewNumber;
        this.currentRight = found.right();
        this.rightEndDate = found.endDate();
        this.proofType = found.proof();
        this.checkedAt = now;
    }

    HeldRights held() {
        return new HeldRights(currentRight, rightEndDate, proofType);
    }
}
