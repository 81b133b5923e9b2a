package org.passerelle.care.messages.channels;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message about to leave; its text and where it goes are kept nowhere.
///
/// @param key the same however often this message is tried
/// @param to a number in E.164, or an address
/// @param language ISO 639-3
public record Letter(
        UUID messageId,
        String key,
        ChannelKind kind,
        String to,
        String language,
        @Nullable String subject,
        String text) {

    /// Whom it is for and what it says is for nobody's log.
    @Override
    public String toString() {
        return "Letter " + messageId;
    }
}
