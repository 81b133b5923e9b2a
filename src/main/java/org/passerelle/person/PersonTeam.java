package org.passerelle.person;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A team that accompanies a person, or did.
@Entity
@Table(name = "person_team")
class PersonTeam {

    @Embeddable
    record Id(UUID personId, String programme) {}

    @EmbeddedId
    private Id id;

    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected PersonTeam() {}

    String programme() {
        return id.programme();
    }

    Instant since() {
        return since;
    }
}
