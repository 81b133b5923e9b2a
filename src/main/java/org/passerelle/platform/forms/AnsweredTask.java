package org.passerelle.platform.forms;

import java.time.Instant;
import java.util.UUID;

/// Which task was answered, by whom (a username) and when.
///
/// @param about the pathway, or the id of what else the task is about
public record AnsweredTask(UUID taskId, UUID about, String step, String by, Instant at) {

    /// Of a task of a pathway.
    public UUID pathwayId() {
        return about;
    }
}
