package org.passerelle.care.outreach;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All practices of some communes are asked whether they take new patients, by the mediators of one programme.
@Entity
@Table(name = "campaign")
class Campaign {

    @Id
    private UUID id;

    private String name;
    private String programme;
    private LocalDate startsOn;

    @Column(name = "calls_a_day")
    private int callsADay;

    private String signedBy;
    private String phone;
    private String openedBy;
    private Instant openedAt;

    @Nullable
    private String stoppedBy;

    @Nullable
    private Instant stoppedAt;

    /// INSEE codes.
    @ElementCollection
    @CollectionTable(name = "campaign_commune", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "insee")
    private Set<String> communes = new TreeSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    Campaign(UUID id, CampaignAsked asked, String by, Instant now) {
        this.id = id;
        this.name = asked.name();
        this.programme = asked.programme();
        this.startsOn = asked.startsOn();
        this.callsADay = asked.callsADay();
        this.communes = new TreeSet<>(asked.communes());
        this.signedBy = asked.signedBy();
        this.phone = asked.phone();
        this.openedBy = by;
        this.openedAt = now;
    }

    /// False when it was stopped before.
    boolean stop(String by, Instant now) {
        if (stoppedAt != null) {
            return false;
        }
        stoppedBy = by;
        stoppedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String programme() {
        return programme;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    int callsADay() {
        return callsADay;
    }

    Set<String> communes() {
        return Set.copyOf(communes);
    }

    /// Who writes to practices, as the letter says it.
    String signedBy() {
        return signedBy;
    }

    /// The direct line that practices are given.
    String phone() {
        return phone;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    String stoppedBy() {
        return stoppedBy;
    }

    @Nullable
    Instant stoppedAt() {
        return stoppedAt;
    }
}
