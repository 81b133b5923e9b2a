package org.passerelle.care.escort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a person comes to one appointment. Who goes along and where they meet stays in the task that says so.
@Entity
@Table(name = "escort")
class Escort {

    @Id
    private UUID id;

    private UUID pathwayId;
    private long processInstanceKey;

    @Enumerated(EnumType.STRING)
    private EscortLevel level;

    @Nullable
    private Instant appointmentAt;

    private Instant plannedAt;

    @SuppressWarnings("NullAway.Init")
    protected Escort() {}

    Escort(UUID pathwayId, long processInstanceKey, EscortLevel level, @Nullable Instant appointmentAt, Instant now) {
        this.id = UUID.randomUUID();
        this.pathwayId = pathwayId;
        this.processInstanceKey = processInstanceKey;
        this.level = level;
        this.appointmentAt = appointmentAt;
        this.plannedAt = now;
    }
}
