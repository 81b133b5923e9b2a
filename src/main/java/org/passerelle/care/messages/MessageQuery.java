package org.passerelle.care.messages;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which messages a list shows; no state means any.
record MessageQuery(
        @Nullable UUID pathwayId,
        Set<MessageState> states,
        @Nullable String cursor,
        int limit) {}
