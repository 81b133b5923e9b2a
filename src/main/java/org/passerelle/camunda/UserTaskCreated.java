package org.passerelle.camunda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The engine is about to offer a user task. `name` is the task's name in the model, `formKey` the version of the form
/// the model was deployed with, `group` the first candidate group.
public record UserTaskCreated(
        long userTaskKey,
        Subject about,
        String processId,
        String step,
        String name,
        @Nullable Long formKey,
        @Nullable Instant dueAt,
        int priority,
        String group) {}
