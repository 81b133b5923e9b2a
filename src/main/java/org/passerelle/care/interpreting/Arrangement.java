package org.passerelle.care.interpreting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An interpreter arranged for one person at one practice.
@Entity
@Table(name = "interpreter_arrangement")
class Arrangement {

    @Id
    private UUID id;

    private UUID pathwayId;
    private long processInstanceKey;
    private int arrangeNumber;

    @Nullable
    private UUID practiceId;

    @Enumerated(EnumType.STRING)
    private InterpreterMode mode;

    private String language;

    @Enumerated(EnumType.STRING)
    private FundingLine fundingLine;

    private Instant arrangedAt;

    @SuppressWarnings("NullAway.Init")
    protected Arrangement() {}

    Arrangement(
            UUID pathwayId,
            long processInstanceKey,
            int arrangeNumber,
            @Nullable UUID practiceId,
            InterpreterMode mode,
            String language,
            FundingLine fundingLine,
            Instant now) {
        this.id = UUID.randomUUID();
        this.pathwayId = pathwayId;
        this.processInstanceKey = processInstanceKey;
        this.arrangeNumber = arrangeNumber;
        this.practiceId = practiceId;
        this.mode = mode;
        this.language = language;
        this.fundingLine = fundingLine;
        this.arrangedAt = now;
    }
}
