package org.passerelle.camunda;

import java.util.UUID;

public record UserTaskCanceled(long userTaskKey, UUID pathwayId) {}
