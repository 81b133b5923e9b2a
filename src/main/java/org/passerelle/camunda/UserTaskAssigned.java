package org.passerelle.camunda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody assigned the task in the engine itself, with Camunda's own tools.
public record UserTaskAssigned(
        long userTaskKey, UUID pathwayId, @Nullable String assignee) {}
