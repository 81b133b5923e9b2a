package org.passerelle.care.practices;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// Since when the search for one person looks beyond the conditions practices set.
@Entity
@Table(name = "widened_search")
class WidenedSearch {

    @Id
    private UUID pathwayId;

    private Instant widenedAt;

    @SuppressWarnings("NullAway.Init")
    protected WidenedSearch() {}

    WidenedSearch(UUID pathwayId, Instant now) {
        this.pathwayId = pathwayId;
        this.widenedAt = now;
    }

    Instant widenedAt() {
        return widenedAt;
    }
}
