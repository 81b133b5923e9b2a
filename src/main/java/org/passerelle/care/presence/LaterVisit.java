package org.passerelle.care.presence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.PathwayFacts;

/// Somebody came because of an occasion, perhaps months after it. Whoever came along with them is a number.
@Entity
@Table(name = "later_visit")
class LaterVisit {

    @Id
    private UUID id;

    private UUID occasionId;
    private LocalDate visitedOn;
    private int cameAlong;

    @Nullable
    private UUID pathwayId;

    /// Who may see that pathway; it stays the same.
    @Nullable
    private String pathwayTeam;

    private String countedBy;
    private Instant countedAt;

    @SuppressWarnings("NullAway.Init")
    protected LaterVisit() {}

    /// @param key of what was said: the same of the same occasion is the same visit
    LaterVisit(
            UUID occasionId,
            String key,
            LocalDate on,
            int cameAlong,
            @Nullable PathwayFacts pathway,
            String by,
            Instant now) {
        this.id = UUID.nameUUIDFromBytes((occasionId + " " + key).getBytes(StandardCharsets.UTF_8));
        this.occasionId = occasionId;
        this.visitedOn = on;
        this.cameAlong = cameAlong;
        if (pathway != null) {
            this.pathwayId = pathway.pathwayId();
            this.pathwayTeam = pathway.programme();
        }
        this.countedBy = by;
        this.countedAt = now;
    }

    UUID id() {
        return id;
    }

    LaterVisitView view(Predicate<String> sees) {
        boolean seen = pathwayTeam != null && sees.test(pathwayTeam);
        return new LaterVisitView(id, visitedOn, cameAlong, seen ? pathwayId : null, countedBy);
    }
}
