package org.passerelle.camunda;

import org.jspecify.annotations.Nullable;

/// Somebody assigned the task in the engine itself, with Camunda's own tools.
public record UserTaskAssigned(
        long userTaskKey, Subject about, @Nullable String assignee) {}
