package org.passerelle.camunda;

import java.util.UUID;

public record UserTaskCompleted(long userTaskKey, UUID pathwayId) {}
