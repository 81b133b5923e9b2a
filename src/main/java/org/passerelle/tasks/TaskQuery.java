package org.passerelle.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which tasks: `state` is open or done; `late` keeps only those past their date.
public record TaskQuery(
        Scope scope,
        TaskState state,
        @Nullable UUID pathwayId,
        @Nullable String step,
        boolean late,
        @Nullable String cursor,
        int limit) {

    public static TaskQuery openIn(Scope scope) {
        return new TaskQuery(
                scope, TaskState.OPEN, null, null, false, null, org.passerelle.platform.paging.PageOf.DEFAULT_LIMIT);
    }
}
