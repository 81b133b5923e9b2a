package org.passerelle.camunda;

import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.request.SearchRequestPage;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.client.api.search.response.UserTask;
import java.util.HashSet;
import java.util.Set;
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

    private static void cursor(SearchRequestPage page, @Nullable String after) {
        page.limit(PAGE);
        if (after != null) {
            page.after(after);
        }
    }
}
