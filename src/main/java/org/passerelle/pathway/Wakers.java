package org.passerelle.pathway;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.camunda.models.DeployedModels.Kind;
import org.passerelle.camunda.models.ProcessModel;
import org.springframework.stereotype.Component;

/// Which message would end a wait before its date: one drawn on it or around it, in its own process or in one that
/// called it.
@Component
public class Wakers {

    private final DeployedModels deployed;

    Wakers(DeployedModels deployed) {
        this.deployed = deployed;
    }

    /// Names of messages, in order.
    public Set<String> of(String processId, String step) {
        Set<String> names = new TreeSet<>();
        collect(processId, step, names, new HashSet<>());
        return names;
    }

    private void collect(String processId, String step, Set<String> names, Set<String> seen) {
        if (!seen.add(processId)) {
            return;
        }
        deployed.latestProcess(processId)
                .ifPresent(model -> names.addAll(model.waking().of(step)));
        for (ProcessModel caller : processes()) {
            caller.calls().stream()
                    .filter(call -> call.processId().equals(processId))
                    .forEach(call -> collect(caller.id(), call.element(), names, seen));
        }
    }

    /// The tasks a message opens in the processes these waits stand in, or in those that called them.
    List<String> openedBy(String message, List<WaitingView> waiting) {
        Set<String> running = new HashSet<>();
        waiting.forEach(wait -> addWithCallers(wait.processId(), running));
        return processes().stream()
                .filter(model -> running.contains(model.id()))
                .flatMap(model -> model.waking().opened().getOrDefault(message, Set.of()).stream())
                .sorted()
                .toList();
    }

    private void addWithCallers(String processId, Set<String> running) {
        if (running.add(processId)) {
            processes().stream()
                    .filter(caller -> caller.calls().stream()
                            .anyMatch(call -> call.processId().equals(processId)))
                    .forEach(caller -> addWithCallers(caller.id(), running));
        }
    }

    private List<ProcessModel> processes() {
        return deployed.latest().stream()
                .filter(model -> model.kind() == Kind.PROCESS)
                .flatMap(model -> deployed.process(model.key()).stream())
                .collect(Collectors.toList());
    }
}
