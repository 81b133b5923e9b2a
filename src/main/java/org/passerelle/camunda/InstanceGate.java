package org.passerelle.camunda;

import java.util.UUID;

/// Whether a process instance that a message began may go on, told by whoever knows what it is about. A start is said
/// at least once, so a second instance may begin; one that may not go on is ended before its first step.
public interface InstanceGate {

    Subject.Kind kind();

    boolean mayRun(String processId, UUID id, long processInstanceKey);
}
