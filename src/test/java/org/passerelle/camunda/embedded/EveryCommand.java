package org.passerelle.camunda.embedded;

import java.util.Arrays;
import java.util.stream.Stream;

/// Every command of the API but a deployment, with a body that it can read. What has a key knows nothing under 77.
enum EveryCommand {
    CREATE_INSTANCE("POST", "/v2/process-instances", "{\"processDefinitionId\":\"visit\"}"),
    CANCEL_INSTANCE("POST", "/v2/process-instances/77/cancellation", "{}"),
    MODIFY_INSTANCE(
            "POST", "/v2/process-instances/77/modification", "{\"activateInstructions\":[{\"elementId\":\"talk\"}]}"),
    MIGRATE_INSTANCE("POST", "/v2/process-instances/77/migration", """
        {"targetProcessDefinitionKey":"1",
         "mappingInstructions":[{"sourceElementId":"talk","targetElementId":"talk"}]}
        """),
    ACTIVATE_JOBS("POST", "/v2/jobs/activation", "{\"type\":\"a\",\"timeout\":1,\"maxJobsToActivate\":1}"),
    COMPLETE_JOB("POST", "/v2/jobs/77/completion", "{}"),
    FAIL_JOB("POST", "/v2/jobs/77/failure", "{\"retries\":1}"),
    THROW_ERROR("POST", "/v2/jobs/77/error", "{\"errorCode\":\"E\"}"),
    UPDATE_JOB("PATCH", "/v2/jobs/77", "{\"changeset\":{\"retries\":2}}"),
    COMPLETE_USER_TASK("POST", "/v2/user-tasks/77/completion", "{}"),
    ASSIGN_USER_TASK("POST", "/v2/user-tasks/77/assignment", "{\"assignee\":\"amina\"}"),
    UNASSIGN_USER_TASK("DELETE", "/v2/user-tasks/77/assignee", ""),
    UPDATE_USER_TASK("PATCH", "/v2/user-tasks/77", "{\"changeset\":{\"priority\":50}}"),
    PUBLISH_MESSAGE("POST", "/v2/messages/publication", "{\"name\":\"m\"}"),
    CORRELATE_MESSAGE("POST", "/v2/messages/correlation", "{\"name\":\"m\",\"correlationKey\":\"nobody\"}"),
    BROADCAST_SIGNAL("POST", "/v2/signals/broadcast", "{\"signalName\":\"s\"}"),
    SET_VARIABLES("PUT", "/v2/element-instances/77/variables", "{\"variables\":{\"a\":1}}"),
    RESOLVE_INCIDENT("POST", "/v2/incidents/77/resolution", ""),
    EVALUATE_DECISION("POST", "/v2/decision-definitions/evaluation", "{\"decisionDefinitionKey\":\"77\"}"),
    DELETE_RESOURCE("POST", "/v2/resources/77/deletion", "");

    final String method;
    final String path;
    final String body;

    EveryCommand(String method, String path, String body) {
        this.method = method;
        this.path = path;
        this.body = body;
    }

    static Stream<EveryCommand> withAKey() {
        return Arrays.stream(values()).filter(command -> command.path.contains("/77"));
    }

    static Stream<EveryCommand> withABody() {
        return Arrays.stream(values()).filter(command -> command != UNASSIGN_USER_TASK);
    }
}
