package org.passerelle.care.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets one practice ask one team for one patient, without an account.
@Entity
@Table(name = "referral_link")
class ReferralLink {

    /// Long enough for the next patient who needs it, too short to lie about for years.
    static final Duration LIFE = Duration.ofDays(30);

    @Id
    private UUID id;

    private UUID practiceId;
    private String programme;
    private String digest;
    private String madeBy;
    private Instant madeAt;
    private Instant expiresAt;

    @Nullable
    private Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReferralLink() {}

    ReferralLink(UUID practiceId, String programme, LinkSecret secret, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.practiceId = practiceId;
        this.programme = programme;
        this.digest = secret.digest();
        this.madeBy = by;
        this.madeAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    boolean isValid(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /// Whether it has served, and not before that moment.
    boolean hasServedSince(Instant moment) {
        return usedAt != null && !usedAt.isBefore(moment);
    }

    void use(Instant now) {
        usedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID practiceId() {
        return practiceId;
    }

    String programme() {
        return programme;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
