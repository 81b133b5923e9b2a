package org.passerelle.care.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One try to learn whether the person went, and what they said.
@Entity
@Table(name = "follow_up_call")
class FollowUpCall {

    @Id
    private UUID id;

    private UUID pathwayId;
    private long processInstanceKey;
    private int attempt;

    @Enumerated(EnumType.STRING)
    private CallResult result;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Nullable
    private String reasonCode;

    private Instant calledAt;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpCall() {}

    FollowUpCall(
            UUID pathwayId,
            long processInstanceKey,
            int attempt,
            CallResult result,
            Outcome outcome,
            @Nullable String reasonCode,
            Instant now) {
        this.id = UUID.randomUUID();
        this.pathwayId = pathwayId;
        this.processInstanceKey = processInstanceKey;
        this.attempt = attempt;
        this.result = result;
        this.outcome = outcome;
        this.reasonCode = reasonCode;
        this.calledAt = now;
    }
}
