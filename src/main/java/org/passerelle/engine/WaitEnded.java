package org.passerelle.engine;

import java.util.UUID;

public record WaitEnded(long elementInstanceKey, UUID pathwayId) {}
