package org.passerelle.pathway;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.passerelle.camunda.models.DeployedModels;
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
        collect(deployed.newestProcesses(), processId, step, names, new HashSet<>());
        return names;
    }

    private static void collect(
            List<ProcessModel> processes, String processId, String step, Set<String> names, Set<String> seen) {
        if (!seen.add(processId)) {
            return;
        }
        for (ProcessModel process : processes) {
            if (process.id().equals(processId)) {
                names.addAll(process.waking().of(step));
            }
            process.calls().stream()
                    .filter(call -> call.processId().equals(processId))
                    .forEach(call -> collect(processes, process.id(), call.element(), names, seen));
        }
    }

    /// The tasks a message opens in the processes these waits stand in, or in those that called them.
    List<String> openedBy(String message, List<WaitingView> waiting) {
        List<ProcessModel> processes = deployed.newestProcesses();
        Set<String> running = new HashSet<>();
        waiting.forEach(wait -> addWithCallers(processes, wait.processId(), running));
        return processes.stream()
                .filter(model -> running.contains(model.id()))
                .flatMap(model -> model.waking().opened().getOrDefault(message, Set.of()).stream())
                .sorted()
                .toList();
    }

    private static void addWithCallers(List<ProcessModel> processes, String processId, Set<String> running) {
        if (running.add(processId)) {
            processes.stream()
                    .filter(caller -> caller.calls().stream()
                            .anyMatch(call -> call.processId().equals(processId)))
                    .forEach(caller -> addWithCallers(processes, caller.id(), running));
        }
    }
}
