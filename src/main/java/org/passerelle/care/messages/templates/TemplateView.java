package org.passerelle.care.messages.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.messages.channels.ChannelKind;

/// One template; `language` as ISO 639-3 code.
public record TemplateView(
        MessageEvent event,
        ChannelKind channel,
        String language,
        @Nullable String subject,
        String body,
        boolean reviewed,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    Wording wording() {
        return new Wording(subject, body);
    }
}
