package org.passerelle.care.messages.channels;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What would have been sent. Only on trial, where people are made up; where to is not kept even there.
@Entity
@Table(name = "message_outbox")
class OutboxEntry {

    @Id
    private UUID messageId;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private String language;

    @Nullable
    private String subject;

    private String body;
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    protected OutboxEntry() {}

    OutboxEntry(Letter letter, Instant now) {
        this.messageId = letter.messageId();
        this.channel = letter.kind();
        this.language = letter.language();
        this.subject = letter.subject();
        this.body = letter.text();
        this.keptAt = now;
    }

    MessageOutbox.Kept view() {
        return new MessageOutbox.Kept(messageId, channel, language, subject, body, keptAt);
    }
}
