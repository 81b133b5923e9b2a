package org.passerelle.camunda;

import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.request.SearchRequestPage;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.client.api.search.response.UserTask;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What the engine's search says is going on. It lags behind by moments: compare twice before believing a difference.
@Service
public class RunningInstances {

    private static final int PAGE = 1000;

    private final CamundaClients clients;

    RunningInstances(CamundaClients clients) {
        this.clients = clients;
    }

    /// Keys of all active instances of a process.
    public Set<Long> of(String processId) {
        Set<Long> keys = new HashSet<>();
        @Nullable String after = null;
        while (true) {
            String cursor = after;
            SearchResponse<ProcessInstance> page = clients.commands()
                    .newProcessInstanceSearchRequest()
                    .filter(instance -> instance.processDefinitionId(processId).state(ProcessInstanceState.ACTIVE))
                    .page(p -> cursor(p, cursor))
                    .send()
                    .join();
            page.items().forEach(instance -> keys.add(instance.getProcessInstanceKey()));
            if (page.items().size() < PAGE) {
                return keys;
            }
            after = page.page().endCursor();
        }
    }

    /// Keys of all user tasks somebody could complete.
    public Set<Long> openUserTasks() {
        Set<Long> keys = new HashSet<>();
        @Nullable String after = null;
        while (true) {
            String cursor = after;
            SearchResponse<UserTask> page = clients.commands()
                    .newUserTaskSearchRequest()
                    .filter(task -> task.state(UserTaskState.CREATED))
                    .page(p -> cursor(p, cursor))
                    .send()
                    .join();
            page.items().forEach(task -> keys.add(task.getUserTaskKey()));
            if (page.items().size() < PAGE) {
                return keys;
            }
            after = page.page().endCursor();
        }
    }

    /// A place where the engine stands still because of the model, with no job to try again: a condition or a date it
    /// could not work out. `pathwayId` is absent when the instance has none.
    public record Stopped(long incidentKey, @Nullable UUID pathwayId) {}

    /// At most so many.
    public List<Stopped> stoppedByTheModel(int atMost) {
        return clients
                .commands()
                .newIncidentSearchRequest()
                .filter(incident -> incident.state(IncidentState.ACTIVE))
                .page(page -> page.limit(atMost))
                .send()
                .join()
                .items()
                .stream()
                .filter(incident -> incident.getJobKey() == null)
                .map(incident -> new Stopped(incident.getIncidentKey(), pathwayOf(incident.getProcessInstanceKey())))
                .toList();
    }

    private @Nullable UUID pathwayOf(long processInstanceKey) {
        return clients
                .commands()
                .newVariableSearchRequest()
                .filter(variable ->
                        variable.processInstanceKey(processInstanceKey).name("pathwayId"))
                .send()
                .join()
                .items()
                .stream()
                .map(variable -> UUID.fromString(variable.getValue().replace("\"", "")))
                .findFirst()
                .orElse(null);
    }

    private static void cursor(SearchRequestPage page, @Nullable String after) {
        page.limit(PAGE);
        if (after != null) {
            page.after(after);
        }
    }
}
