package org.passerelle.engine;

import java.util.UUID;

public record UserTaskCompleted(long userTaskKey, UUID pathwayId) {}
