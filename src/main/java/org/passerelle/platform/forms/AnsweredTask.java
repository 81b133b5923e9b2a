package org.passerelle.platform.forms;

import java.time.Instant;
import java.util.UUID;

/// Which task was answered, by whom (a username) and when.
public record AnsweredTask(UUID taskId, UUID pathwayId, String step, String by, Instant at) {}
