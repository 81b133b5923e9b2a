package org.passerelle.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person said about being written to, and who wrote it down. Nobody is written to before `toldAt`.
public record ContactWishView(
        boolean textsAllowed,
        @Nullable String email,
        boolean mailsAllowed,
        @Nullable String toldBy,
        @Nullable Instant toldAt,
        boolean stopped,
        @Nullable String stoppedBy,
        @Nullable Instant stoppedAt,
        @Nullable String stopReason) {

    static final ContactWishView NOTHING_SAID =
            new ContactWishView(false, null, false, null, null, false, null, null, null);

    public boolean allowsSomething() {
        return !stopped && (textsAllowed || mailsAllowed);
    }
}
