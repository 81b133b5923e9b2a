package org.passerelle.care.practices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody tried to reach a practice, for no person in particular.
@Entity
@Table(name = "practice_contact")
class PracticeContact {

    enum Channel {
        PHONE,
        EMAIL,
        LETTER,
        VISIT
    }

    @Id
    private UUID id;

    private UUID practiceId;
    private Instant contactedAt;
    private String contactedBy;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private boolean reached;

    @Nullable
    private String note;

    @SuppressWarnings("NullAway.Init")
    protected PracticeContact() {}

    PracticeContact(UUID practiceId, Channel channel, boolean reached, @Nullable String note, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.practiceId = practiceId;
        this.channel = channel;
        this.reached = reached;
        this.note = note;
        this.contactedBy = by;
        this.contactedAt = now;
    }

    PracticeView.Contact view() {
        return new PracticeView.Contact(contactedAt, contactedBy, channel, reached, note);
    }
}
