package org.passerelle.camunda;

import java.util.UUID;

public record WaitEnded(long elementInstanceKey, UUID pathwayId) {}
