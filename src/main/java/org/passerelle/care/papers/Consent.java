package org.passerelle.care.papers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person said when we asked whether somebody outside the team may be told of them (CSP L1110-4, domain.md §4).
/// Rows are only added: the last one counts.
@Entity
@Table(name = "consent")
class Consent {

    enum SharedWith {
        PRACTICE,
        INTERPRETER,
        PARTNER
    }

    enum Word {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long id;

    private UUID pathwayId;

    @Enumerated(EnumType.STRING)
    private SharedWith sharedWith;

    @Enumerated(EnumType.STRING)
    private Word word;

    private String language;
    private boolean interpreter;
    private Instant saidAt;
    private String notedBy;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(UUID pathwayId, ConsentView said) {
        this.pathwayId = pathwayId;
        this.sharedWith = said.sharedWith();
        this.word = said.word();
        this.language = said.language();
        this.interpreter = said.interpreter();
        this.saidAt = said.saidAt();
        this.notedBy = said.notedBy();
    }

    ConsentView view() {
        return new ConsentView(sharedWith, word, language, interpreter, saidAt, notedBy);
    }
}
