package org.passerelle.care.lifeboat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card that a person carries. We know its code again, and cannot say it.
@Entity
@Table(name = "lifeboat_card")
class LifeboatCard {

    @Id
    private UUID id;

    private UUID personId;
    private String codeDigest;
    private Instant madeAt;
    private String madeBy;

    @Nullable
    private Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected LifeboatCard() {}

    LifeboatCard(UUID personId, CardCode code, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.codeDigest = code.digest();
        this.madeBy = by;
        this.madeAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    UUID personId() {
        return personId;
    }

    Instant madeAt() {
        return madeAt;
    }

    String madeBy() {
        return madeBy;
    }
}
