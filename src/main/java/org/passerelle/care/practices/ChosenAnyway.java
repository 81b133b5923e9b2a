package org.passerelle.care.practices;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// Somebody chose a practice for one pathway against its conditions, and said why: it is called and asked.
@Entity
@Table(name = "practice_override")
class ChosenAnyway {

    @Embeddable
    record For(UUID pathwayId, UUID practiceId) {}

    @EmbeddedId
    private For id;

    private String reason;
    private String chosenBy;
    private Instant chosenAt;

    @SuppressWarnings("NullAway.Init")
    protected ChosenAnyway() {}

    ChosenAnyway(For id, String reason, String by, Instant now) {
        this.id = id;
        this.reason = reason;
        this.chosenBy = by;
        this.chosenAt = now;
    }

    UUID practiceId() {
        return id.practiceId();
    }

    String reason() {
        return reason;
    }

    Instant chosenAt() {
        return chosenAt;
    }
}
