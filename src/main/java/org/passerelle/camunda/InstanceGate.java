package org.passerelle.camunda;

import java.util.UUID;

/// Whether a process instance that a message began may go on, told by whoever knows the pathway. A start is said at
/// least once, so a second instance may begin; one that may not go on is ended before its first step.
public interface InstanceGate {

    boolean mayRun(String processId, UUID pathwayId, long processInstanceKey);
}
