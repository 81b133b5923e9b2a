package org.passerelle.care.messages;

import java.util.Set;

public enum MessageState {
    PLANNED,
    /// Somebody has it in hand; what becomes of it is not written down yet.
    SENDING,
    SENT,
    /// The other side does not want it.
    REFUSED,
    /// Tried as often as is tried.
    FAILED,
    /// It may have arrived: a human finds out.
    UNKNOWN,
    /// Not wanted any more.
    STOPPED,
    /// Could not leave in time or to nobody.
    SKIPPED;

    /// Somebody should look at these.
    public static final Set<MessageState> TROUBLE = Set.of(REFUSED, FAILED, UNKNOWN);

    /// Whether it may be sent again on a human's word.
    boolean mayGoAgain() {
        return TROUBLE.contains(this) || this == SKIPPED;
    }
}
