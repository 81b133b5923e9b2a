package org.passerelle.engine;

import java.util.UUID;

public record UserTaskCanceled(long userTaskKey, UUID pathwayId) {}
