package org.passerelle.care.messages.templates;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.messages.channels.ChannelKind;

/// What a message of one event says, on one channel and in one language.
@Entity
@Table(name = "message_template")
class MessageTemplate {

    @Embeddable
    record Id(
            @Enumerated(EnumType.STRING) MessageEvent event,
            @Enumerated(EnumType.STRING) ChannelKind channel,
            String language)
            implements Serializable {}

    @EmbeddedId
    private Id id;

    @Nullable
    private String subject;

    private String body;

    @Nullable
    private String reviewedBy;

    @Nullable
    private Instant reviewedAt;

    @Nullable
    private String changedBy;

    @Nullable
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected MessageTemplate() {}

    Id id() {
        return id;
    }

    Wording wording() {
        return new Wording(subject, body);
    }

    /// Other words wait for a reader again.
    void say(Wording wording, String by, Instant now) {
        subject = wording.subject();
        body = wording.body();
        changedBy = by;
        changedAt = now;
        doubt();
    }

    void review(String by, Instant now) {
        reviewedBy = by;
        reviewedAt = now;
    }

    /// Nobody gets it until it is read again.
    void doubt() {
        reviewedBy = null;
        reviewedAt = null;
    }

    boolean isReviewed() {
        return reviewedAt != null;
    }

    TemplateView view() {
        return new TemplateView(
                id.event(),
                id.channel(),
                id.language(),
                subject,
                body,
                isReviewed(),
                reviewedBy,
                reviewedAt,
                changedBy,
                changedAt);
    }
}
