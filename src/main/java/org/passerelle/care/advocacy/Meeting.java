package org.passerelle.care.advocacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// We met a partner and asked for something.
@Entity
@Table(name = "partner_meeting")
class Meeting {

    @Id
    private UUID id;

    private UUID partnerId;
    private String team;
    private LocalDate heldOn;
    private String asked;
    private String notedBy;
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(UUID partnerId, String team, LocalDate heldOn, String asked, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.partnerId = partnerId;
        this.team = team;
        this.heldOn = heldOn;
        this.asked = asked;
        this.notedBy = by;
        this.notedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    String team() {
        return team;
    }

    String asked() {
        return asked;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String notedBy() {
        return notedBy;
    }
}
