package org.passerelle.engine.embedded.rest;

import io.camunda.client.protocol.rest.Changeset;
import io.camunda.client.protocol.rest.UserTaskAssignmentRequest;
import io.camunda.client.protocol.rest.UserTaskCompletionRequest;
import io.camunda.client.protocol.rest.UserTaskUpdateRequest;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
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

    private Answer complete(Call call) throws Exception {
        UserTaskCompletionRequest request = call.body(UserTaskCompletionRequest.class);
        UserTaskRecord record = new UserTaskRecord().setVariables(Gateway.document(request.getVariables()));
        return send(call, UserTaskIntent.COMPLETE, record, request.getAction());
    }

    private Answer assign(Call call) throws Exception {
        UserTaskAssignmentRequest request = call.body(UserTaskAssignmentRequest.class);
        if (request.getAssignee() == null || request.getAssignee().isBlank()) {
            throw Problem.invalid("No assignee provided");
        }
        boolean override = !Boolean.FALSE.equals(request.getAllowOverride());
        UserTaskRecord record = new UserTaskRecord().setAssignee(request.getAssignee());
        return send(call, override ? UserTaskIntent.ASSIGN : UserTaskIntent.CLAIM, record, request.getAction());
    }

    private Answer unassign(Call call) throws Exception {
        return send(call, UserTaskIntent.ASSIGN, new UserTaskRecord().setAssignee(""), "unassign");
    }

    private Answer update(Call call) throws Exception {
        UserTaskUpdateRequest request = call.body(UserTaskUpdateRequest.class);
        Changeset changes = request.getChangeset() == null ? new Changeset() : request.getChangeset();
        UserTaskRecord record = changed(changes);
        Integer priority = changes.getPriority();
        new Check()
                .require(
                        request.getAction() != null || record.hasChangedAttributes(),
                        "No update data provided. Provide at least an \"action\" or a non-null value "
                                + "for a supported attribute in the \"changeset\"")
                .date("due date", changes.getDueDate())
                .date("follow-up date", changes.getFollowUpDate())
                .require(
                        priority == null || priority >= 0 && priority <= 100,
                        "The value for priority is '%s' but must be within the [0,100] range".formatted(priority))
                .refuse();
        return send(call, UserTaskIntent.UPDATE, record, request.getAction());
    }

    private static UserTaskRecord changed(Changeset changes) {
        UserTaskRecord record = new UserTaskRecord();
        if (changes.getCandidateGroups() != null) {
            record.setCandidateGroupsList(changes.getCandidateGroups()).setCandidateGroupsChanged();
        }
        if (changes.getCandidateUsers() != null) {
            record.setCandidateUsersList(changes.getCandidateUsers()).setCandidateUsersChanged();
        }
        if (changes.getDueDate() != null) {
            record.setDueDate(changes.getDueDate()).setDueDateChanged();
        }
        if (changes.getFollowUpDate() != null) {
            record.setFollowUpDate(changes.getFollowUpDate()).setFollowUpDateChanged();
        }
        if (changes.getPriority() != null) {
            record.setPriority(changes.getPriority()).setPriorityChanged();
        }
        return record;
    }

    private Answer send(Call call, UserTaskIntent intent, UserTaskRecord record, @Nullable String action)
            throws Exception {
        long key = call.key("userTaskKey");
        record.setUserTaskKey(key).setAction(action == null ? "" : action);
        gateway.send(ValueType.USER_TASK, intent, key, record);
        return Answer.noContent();
    }
}
