package org.passerelle.pathway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `owner` is the username of who took the task, the programme whose team may take it, or `system` for a date.
public record WaitingView(
        String step,
        String processId,
        boolean task,
        Instant since,
        Instant expectedBy,
        @Nullable String owner) {}
