package org.passerelle.care.lifeboat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A code as somebody typed it, and what they left. Whether there is such a card is looked at later: so the answer is
/// the same, and takes as long.
@Entity
@Table(name = "lifeboat_try")
class LifeboatTry {

    @Id
    private UUID leftId;

    private String codeDigest;
    private Instant triedAt;

    @SuppressWarnings("NullAway.Init")
    protected LifeboatTry() {}

    LifeboatTry(UUID leftId, CardCode code, Instant now) {
        this.leftId = leftId;
        this.codeDigest = code.digest();
        this.triedAt = now;
    }

    UUID leftId() {
        return leftId;
    }

    String codeDigest() {
        return codeDigest;
    }
}
