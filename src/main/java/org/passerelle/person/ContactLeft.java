package org.passerelle.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A way to a person that somebody outside left for us, until one of us says whether it is kept.
@Entity
@Table(name = "contact_left")
class ContactLeft {

    @Id
    private UUID id;

    @Nullable
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String value;

    @Nullable
    private String number;

    @Nullable
    private String words;

    private Instant leftAt;

    @Nullable
    private Instant settledAt;

    @Nullable
    private String settledBy;

    @Nullable
    private UUID contactId;

    @SuppressWarnings("NullAway.Init")
    protected ContactLeft() {}

    ContactLeft(ContactValue told, @Nullable String words, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = told.kind();
        this.value = told.value();
        this.number = told.number();
        this.words = words;
        this.leftAt = now;
    }

    UUID id() {
        return id;
    }

    void isFor(UUID person) {
        personId = person;
    }

    /// The first word on it counts.
    void settle(@Nullable UUID contact, String by, Instant now) {
        if (settledAt == null) {
            contactId = contact;
            settledBy = by;
            settledAt = now;
        }
    }

    boolean waitsFor(UUID person) {
        return settledAt == null && person.equals(personId);
    }

    boolean saysTheSame(ContactLeft other) {
        return told().equals(other.told()) && Objects.equals(words, other.words);
    }

    ContactValue told() {
        return new ContactValue(kind, value, number);
    }

    ContactLeftView view() {
        return new ContactLeftView(id, kind, value, number, words, leftAt);
    }
}
