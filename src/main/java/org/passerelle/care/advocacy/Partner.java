package org.passerelle.care.advocacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation and the function of whom we speak to there: whoever holds it changes, what was promised stays.
@Entity
@Table(name = "partner")
class Partner {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    private String organisation;
    private String personFunction;

    @Nullable
    private String contact;

    private String enteredBy;
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected Partner() {}

    Partner(
            PartnerKind kind,
            String organisation,
            String personFunction,
            @Nullable String contact,
            String by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.organisation = organisation;
        this.personFunction = personFunction;
        this.contact = contact;
        this.enteredBy = by;
        this.enteredAt = now;
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    PartnerView view() {
        return new PartnerView(id, kind, organisation, personFunction, contact);
    }
}
