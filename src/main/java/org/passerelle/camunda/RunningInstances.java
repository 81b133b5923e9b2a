package org.passerelle.camunda;

import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.request.SearchRequestPage;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.client.api.search.response.UserTask;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What the engine's search says is going on. It lags behind by moments: compare twice before believing a difference.
@Service
public class RunningInstances {

    private final CamundaClients clients;

    RunningInstances(CamundaClients clients) {
        this.clients = clients;
    }

    /// A part of all keys in their order, and where the next part begins, absent at the end.
    public record Part(List<Long> keys, @Nullable String next) {}

    /// Keys of active instances of a process, at most so many.
    public Part of(String processId, @Nullable String from, int atMost) {
        SearchResponse<ProcessInstance> page = clients.commands()
                .newProcessInstanceSearchRequest()
                .filter(instance -> instance.processDefinitionId(processId).state(ProcessInstanceState.ACTIVE))
                .page(p -> cursor(p, from, atMost))
                .send()
                .join();
        return part(page, ProcessInstance::getProcessInstanceKey, atMost);
    }

    /// Keys of user tasks somebody could complete, at most so many.
    public Part openUserTasks(@Nullable String from, int atMost) {
        SearchResponse<UserTask> page = clients.commands()
                .newUserTaskSearchRequest()
                .filter(task -> task.state(UserTaskState.CREATED))
                .page(p -> cursor(p, from, atMost))
                .send()
                .join();
        return part(page, UserTask::getUserTaskKey, atMost);
    }

    private static <T> Part part(SearchResponse<T> page, Function<T, Long> key, int atMost) {
        List<Long> keys = page.items().stream().map(key).toList();
        return new Part(keys, keys.size() < atMost ? null : page.page().endCursor());
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

    private static void cursor(SearchRequestPage page, @Nullable String after, int atMost) {
        page.limit(atMost);
        if (after != null) {
            page.after(after);
        }
    }
}
