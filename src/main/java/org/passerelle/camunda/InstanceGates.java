package org.passerelle.camunda;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Asks whoever knows what a process is about.
@Component
class InstanceGates {

    private final Map<Subject.Kind, InstanceGate> gates;

    InstanceGates(List<InstanceGate> gates) {
        this.gates = gates.stream().collect(Collectors.toMap(InstanceGate::kind, gate -> gate));
    }

    boolean mayRun(String processId, Subject about, long processInstanceKey) {
        InstanceGate gate = gates.get(about.kind());
        return gate != null && gate.mayRun(processId, about.id(), processInstanceKey);
    }
}
