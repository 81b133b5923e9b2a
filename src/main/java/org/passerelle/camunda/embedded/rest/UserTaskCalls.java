package org.passerelle.camunda.embedded.rest;

import io.camunda.client.protocol.rest.UserTaskAssignmentRequest;
import io.camunda.client.protocol.rest.UserTaskCompletionRequest;
import io.camunda.client.protocol.rest.UserTaskUpdateRequest;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// People take, change and finish tasks.
final class UserTaskCalls {

    private final Gateway gateway;

    UserTaskCalls(Gateway gateway) {
        this.gateway = gateway;
    }

    void register(Routes routes) {
        routes.on("POST", "/v2/user-tasks/{userTaskKey}/completion", this::complete);
        routes.on("POST", "/v2/user-tasks/{userTaskKey}/assignment", this::assign);
        routes.on("DELETE", "/v2/user-tasks/{userTaskKey}/assignee", this::unassign);
        routes.on("PATCH", "/v2/user-tasks/{userTaskKey}", this::update);
    }

    private Answer complete(HttpCall call) throws Exception {
        UserTaskCompletionRequest request = call.body(UserTaskCompletionRequest.class);
        UserTaskRecord record = new UserTaskRecord().setVariables(Gateway.document(request.getVariables()));
        return send(call, UserTaskIntent.COMPLETE, record, request.getAction());
    }

    private Answer assign(HttpCall call) throws Exception {
        UserTaskAssignmentRequest request = call.body(UserTaskAssignmentRequest.class);
        if (request.getAssignee() == null || request.getAssignee().isBlank()) {
            throw Problem.invalid("No assignee provided");
        }
        boolean override = !Boolean.FALSE.equals(request.getAllowOverride());
        UserTaskRecord record = new UserTaskRecord().setAssignee(request.getAssignee());
        return send(call, override ? UserTaskIntent.ASSIGN : UserTaskIntent.CLAIM, record, request.getAction());
    }

    private Answer unassign(HttpCall call) throws Exception {
        return send(call, UserTaskIntent.ASSIGN, new UserTaskRecord().setAssignee(""), "unassign");
    }

    private Answer update(HttpCall call) throws Exception {
        UserTaskUpdateRequest request = call.body(UserTaskUpdateRequest.class);
        Changes changes = Json.convert(request.getChangeset(), Changes.class);
        Integer priority = changes.priority();
        new Check()
                .require(
                        request.getAction() != null || !changes.equals(Changes.NONE),
                        "No update data provided. Provide at least an \"action\" or a non-null value "
                                + "for a supported attribute in the \"changeset\"")
                .date("due date", changes.dueDate())
                .date("follow-up date", changes.followUpDate())
                .require(
                        priority == null || priority >= 0 && priority <= 100,
                        "The value for priority is '%s' but must be within the [0,100] range".formatted(priority))
                .refuse();
        return send(call, UserTaskIntent.UPDATE, changes.record(), request.getAction());
    }

    /// The client's own class for this is a map with getters that do not look into it.
    private record Changes(
            @Nullable String dueDate,
            @Nullable String followUpDate,
            @Nullable List<String> candidateUsers,
            @Nullable List<String> candidateGroups,
            @Nullable Integer priority) {

        static final Changes NONE = new Changes(null, null, null, null, null);

        UserTaskRecord record() {
            UserTaskRecord record = new UserTaskRecord();
            if (candidateGroups != null) {
                record.setCandidateGroupsList(candidateGroups).setCandidateGroupsChanged();
            }
            if (candidateUsers != null) {
                record.setCandidateUsersList(candidateUsers).setCandidateUsersChanged();
            }
            if (dueDate != null) {
                record.setDueDate(dueDate).setDueDateChanged();
            }
            if (followUpDate != null) {
                record.setFollowUpDate(followUpDate).setFollowUpDateChanged();
            }
            if (priority != null) {
                record.setPriority(priority).setPriorityChanged();
            }
            return record;
        }
    }

    private Answer send(HttpCall call, UserTaskIntent intent, UserTaskRecord record, @Nullable String action)
            throws Exception {
        long key = call.key("userTaskKey");
        record.setUserTaskKey(key).setAction(action == null ? "" : action);
        gateway.send(ValueType.USER_TASK, intent, key, record);
        return Answer.noContent();
    }
}
