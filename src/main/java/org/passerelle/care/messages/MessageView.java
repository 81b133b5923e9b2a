package org.passerelle.care.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.care.messages.templates.MessageEvent;
import org.passerelle.care.messages.templates.Texts;

/// A message and what became of it: never its text, nor where it went.
///
/// @param plannedFor when it was meant to leave
/// @param dueAt when it is tried next, or was last
/// @param language ISO 639-3; `inFrench` says why it is French when the person's is not
/// @param why a code, ours or the other side's
/// @param settledBy who said what became of it, where a human did
public record MessageView(
        UUID id,
        UUID pathwayId,
        UUID personId,
        UUID appointmentId,
        String programme,
        MessageEvent event,
        MessageState state,
        Instant plannedFor,
        Instant dueAt,
        Instant visitAt,
        @Nullable ChannelKind channel,
        @Nullable String language,
        Texts.@Nullable InFrench inFrench,
        int attempts,
        @Nullable String receipt,
        @Nullable String why,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    public boolean mayGoAgain() {
        return state.mayGoAgain();
    }

    public boolean isUnknown() {
        return state == MessageState.UNKNOWN;
    }
}
