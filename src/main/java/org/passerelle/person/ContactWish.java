package org.passerelle.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a person wants to be written to: on their phone, by mail, or not at all any more.
@Entity
@Table(name = "contact_wish")
class ContactWish {

    @Id
    private UUID personId;

    /// Where mail goes.
    @Nullable
    private UUID mailContact;

    private boolean textsAllowed;
    private boolean mailsAllowed;
    private String toldBy;
    private Instant toldAt;

    @Nullable
    private String stoppedBy;

    @Nullable
    private Instant stoppedAt;

    @Nullable
    private String stopReason;

    @SuppressWarnings("NullAway.Init")
    protected ContactWish() {}

    /// Nothing was said yet.
    ContactWish(UUID personId, String by, Instant now) {
        this.personId = personId;
        this.toldBy = by;
        this.toldAt = now;
    }

    void tell(boolean texts, @Nullable UUID mailContact, boolean mails, String by, Instant now) {
        this.textsAllowed = texts;
        this.mailContact = mailContact;
        this.mailsAllowed = mails;
        this.toldBy = by;
        this.toldAt = now;
    }

    void stop(String by, Instant now, @Nullable String reason) {
        stoppedBy = by;
        stoppedAt = now;
        stopReason = reason;
    }

    /// What was allowed before counts again.
    void goOn() {
        stoppedBy = null;
        stoppedAt = null;
        stopReason = null;
    }

    UUID personId() {
        return personId;
    }

    @Nullable
    UUID mailContact() {
        return mailContact;
    }

    ContactWishView view(@Nullable String email) {
        return new ContactWishView(
                textsAllowed, email, mailsAllowed, toldBy, toldAt, stoppedAt != null, stoppedBy, stoppedAt, stopReason);
    }
}
