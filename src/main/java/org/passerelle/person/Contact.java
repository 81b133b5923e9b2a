package org.passerelle.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A way to a person. Its value never changes: another number is another contact, and what was once tried keeps its
/// meaning.
@Entity
@Table(name = "contact")
class Contact {

    @Id
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String value;

    @Nullable
    private String number;

    @Nullable
    private String bestHours;

    @Enumerated(EnumType.STRING)
    private ContactPermission permission;

    private Instant addedAt;
    private String addedBy;

    @Nullable
    private LocalDate deadSince;

    @Nullable
    private String deadBy;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(
            UUID personId,
            ContactValue told,
            @Nullable String bestHours,
            ContactPermission permission,
            String by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.kind = told.kind();
        this.value = told.value();
        this.number = told.number();
        this.bestHours = bestHours;
        this.permission = permission;
        this.addedAt = now;
        this.addedBy = by;
    }

    UUID id() {
        return id;
    }

    boolean isOf(UUID person) {
        return personId.equals(person);
    }

    /// By its number where it has one, otherwise by its words.
    boolean isAlso(ContactValue other) {
        return number == null ? value.equalsIgnoreCase(other.value()) : number.equals(other.number());
    }

    void reachAt(@Nullable String hours) {
        bestHours = hours;
    }

    void allow(ContactPermission told) {
        permission = told;
    }

    /// The first to find it out is right about when.
    void die(LocalDate since, String by) {
        if (deadSince == null) {
            deadSince = since;
            deadBy = by;
        }
    }

    void revive() {
        deadSince = null;
        deadBy = null;
    }

    ContactView view() {
        return new ContactView(id, kind, value, number, bestHours, permission, deadSince, addedAt, addedBy);
    }
}
