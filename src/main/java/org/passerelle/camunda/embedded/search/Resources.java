package org.passerelle.camunda.embedded.search;

import static org.passerelle.camunda.embedded.search.Field.choice;
import static org.passerelle.camunda.embedded.search.Field.flag;
import static org.passerelle.camunda.embedded.search.Field.integer;
import static org.passerelle.camunda.embedded.search.Field.json;
import static org.passerelle.camunda.embedded.search.Field.key;
import static org.passerelle.camunda.embedded.search.Field.text;
import static org.passerelle.camunda.embedded.search.Field.texts;
import static org.passerelle.camunda.embedded.search.Field.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.passerelle.camunda.embedded.rest.Problem;
import org.passerelle.camunda.embedded.search.Criterion.Own;
import org.passerelle.camunda.embedded.search.Criterion.Related;
import org.passerelle.camunda.embedded.search.Field.Type;

/// What the public API 8.8 lets one search for. This is the one place that says so.
final class Resources {

    /// A search cuts longer variable values off, as Camunda does; getting the variable gives all of it.
    private static final int LONGEST_VALUE = 8191;

    private static final String[] ELEMENT_STATES = {"ACTIVE", "COMPLETED", "TERMINATED"};
    private static final String[] ELEMENT_TYPES = {
        "UNSPECIFIED",
        "PROCESS",
        "SUB_PROCESS",
        "EVENT_SUB_PROCESS",
        "AD_HOC_SUB_PROCESS",
        "AD_HOC_SUB_PROCESS_INNER_INSTANCE",
        "START_EVENT",
        "INTERMEDIATE_CATCH_EVENT",
        "INTERMEDIATE_THROW_EVENT",
        "BOUNDARY_EVENT",
        "END_EVENT",
        "SERVICE_TASK",
        "RECEIVE_TASK",
        "USER_TASK",
        "MANUAL_TASK",
        "TASK",
        "EXCLUSIVE_GATEWAY",
        "INCLUSIVE_GATEWAY",
        "PARALLEL_GATEWAY",
        "EVENT_BASED_GATEWAY",
        "SEQUENCE_FLOW",
        "MULTI_INSTANCE_BODY",
        "CALL_ACTIVITY",
        "BUSINESS_RULE_TASK",
        "SCRIPT_TASK",
        "SEND_TASK",
        "UNKNOWN"
    };
    private static final String[] ERROR_TYPES = {
        "UNSPECIFIED",
        "UNKNOWN",
        "IO_MAPPING_ERROR",
        "JOB_NO_RETRIES",
        "EXECUTION_LISTENER_NO_RETRIES",
        "TASK_LISTENER_NO_RETRIES",
        "AD_HOC_SUB_PROCESS_NO_RETRIES",
        "CONDITION_ERROR",
        "EXTRACT_VALUE_ERROR",
        "CALLED_ELEMENT_ERROR",
        "UNHANDLED_ERROR_EVENT",
        "MESSAGE_SIZE_EXCEEDED",
        "CALLED_DECISION_ERROR",
        "DECISION_EVALUATION_ERROR",
        "FORM_NOT_FOUND",
        "RESOURCE_NOT_FOUND"
    };

    static final Resource PROCESS_DEFINITION = Resource.of(
                    "Process Definition",
                    "process-definitions",
                    key("processDefinitionKey"),
                    text("processDefinitionId"),
                    text("name"),
                    text("resourceName"),
                    integer("version"),
                    text("versionTag"),
                    flag("hasStartForm").unsorted(),
                    text("tenantId"),
                    text("startFormId").hidden(),
                    text("xml").hidden())
            .withCriteria(Map.of("isLatestVersion", (Own) Resources::latestVersion))
            .indexed("(process_definition_id, version)");

    static final Resource DECISION_REQUIREMENTS = Resource.of(
            "Decision Requirements",
            "decision-requirements",
            key("decisionRequirementsKey"),
            text("decisionRequirementsId"),
            text("decisionRequirementsName"),
            text("resourceName").unsorted(),
            integer("version"),
            text("tenantId"),
            text("xml").hidden());

    static final Resource DECISION_DEFINITION = Resource.of(
            "Decision Definition",
            "decision-definitions",
            key("decisionDefinitionKey"),
            text("decisionDefinitionId"),
            text("name"),
            integer("version"),
            text("decisionRequirementsId"),
            key("decisionRequirementsKey"),
            text("tenantId"));

    static final Resource FORM = Resource.of(
                    "Form",
                    "forms",
                    key("formKey"),
                    text("formId"),
                    integer("version"),
                    text("tenantId"),
                    text("schema"))
            .indexed("(form_id, version)");

    static final Resource ELEMENT_INSTANCE = Resource.of(
                    "Element Instance",
                    "element-instances",
                    key("elementInstanceKey"),
                    key("processInstanceKey"),
                    key("processDefinitionKey"),
                    text("processDefinitionId"),
                    text("elementId"),
                    text("elementName"),
                    choice("type", ELEMENT_TYPES),
                    choice("state", ELEMENT_STATES),
                    time("startDate"),
                    time("endDate"),
                    flag("hasIncident").unsorted(),
                    key("incidentKey"),
                    text("tenantId"),
                    key("elementInstanceScopeKey").onlyFiltered())
            .indexed("(process_instance_key)");

    static final Resource VARIABLE = Resource.of(
                    "Variable",
                    "variables",
                    key("variableKey"),
                    text("name"),
                    text("value"),
                    flag("isTruncated").unsorted().computedAs("length(t.value) > " + LONGEST_VALUE),
                    key("scopeKey"),
                    key("processInstanceKey"),
                    text("tenantId"))
            .indexed("(process_instance_key)");

    /// A variable as a search shows it, unless all of it is asked for.
    static final List<Field> CUT_VARIABLE = variable(Map.of("value", "left(t.value, %d)".formatted(LONGEST_VALUE)));

    static final List<Field> WHOLE_VARIABLE = variable(Map.of("isTruncated", "false"));

    static final Resource INCIDENT = Resource.of(
                    "Incident",
                    "incidents",
                    key("incidentKey"),
                    key("processDefinitionKey"),
                    text("processDefinitionId"),
                    key("processInstanceKey"),
                    choice("errorType", ERROR_TYPES),
                    text("errorMessage"),
                    text("elementId"),
                    key("elementInstanceKey"),
                    time("creationTime"),
                    choice("state", "ACTIVE", "MIGRATED", "RESOLVED", "PENDING"),
                    key("jobKey"),
                    text("tenantId"),
                    integer("errorMessageHash").hidden(),
                    new Field("path", Type.KEYS, false, false, false, List.of(), null))
            .indexed("(process_instance_key)", "(state) where state = 'ACTIVE'");

    static final Resource JOB = Resource.of(
                    "Job",
                    "jobs",
                    key("jobKey"),
                    text("type"),
                    text("worker"),
                    choice(
                            "state",
                            "CANCELED",
                            "COMPLETED",
                            "CREATED",
                            "ERROR_THROWN",
                            "FAILED",
                            "MIGRATED",
                            "RETRIES_UPDATED",
                            "TIMED_OUT"),
                    choice("kind", "BPMN_ELEMENT", "EXECUTION_LISTENER", "TASK_LISTENER", "AD_HOC_SUB_PROCESS"),
                    choice(
                            "listenerEventType",
                            "ASSIGNING",
                            "CANCELING",
                            "COMPLETING",
                            "CREATING",
                            "END",
                            "START",
                            "UNSPECIFIED",
                            "UPDATING"),
                    integer("retries"),
                    flag("isDenied"),
                    text("deniedReason"),
                    flag("hasFailedWithRetriesLeft"),
                    text("errorCode"),
                    text("errorMessage"),
                    json("customHeaders"),
                    time("deadline"),
                    time("endTime"),
                    text("processDefinitionId"),
                    key("processDefinitionKey"),
                    key("processInstanceKey"),
                    text("elementId"),
                    key("elementInstanceKey"),
                    text("tenantId"))
            .indexed("(process_instance_key)");

    static final Resource PROCESS_INSTANCE = Resource.of(
                    "Process Instance",
                    "process-instances",
                    key("processInstanceKey"),
                    text("processDefinitionId"),
                    text("processDefinitionName"),
                    integer("processDefinitionVersion"),
                    text("processDefinitionVersionTag"),
                    key("processDefinitionKey"),
                    key("parentProcessInstanceKey"),
                    key("parentElementInstanceKey"),
                    time("startDate"),
                    time("endDate"),
                    choice("state", ELEMENT_STATES),
                    flag("hasIncident"),
                    text("tenantId"),
                    texts("tags"))
            .withCriteria(Map.of(
                    "tags", (Own) Resources::tags,
                    "variables",
                            (Own) (value, path) ->
                                    variables(value, path, "v.process_instance_key = t.process_instance_key"),
                    "batchOperationId", (Own) (value, path) -> Condition.NEVER,
                    "errorMessage", new Related(INCIDENT, INCIDENT.field("errorMessage")),
                    "incidentErrorHashCode", new Related(INCIDENT, INCIDENT.field("errorMessageHash")),
                    "hasRetriesLeft", new Related(JOB, JOB.field("hasFailedWithRetriesLeft")),
                    "elementId", new Related(ELEMENT_INSTANCE, ELEMENT_INSTANCE.field("elementId")),
                    "elementInstanceState", new Related(ELEMENT_INSTANCE, ELEMENT_INSTANCE.field("state")),
                    "hasElementInstanceIncident", new Related(ELEMENT_INSTANCE, ELEMENT_INSTANCE.field("hasIncident"))))
            .indexed(
                    "(parent_process_instance_key) where parent_process_instance_key is not null",
                    "(end_date) where end_date is not null");

    static final Resource SEQUENCE_FLOW = Resource.of(
                    "Sequence Flow",
                    "sequence-flows",
                    text("sequenceFlowId"),
                    key("processInstanceKey"),
                    key("processDefinitionKey"),
                    text("processDefinitionId"),
                    text("elementId"),
                    text("tenantId"))
            .indexed("(process_instance_key)");

    static final Resource USER_TASK = Resource.of(
                    "User Task",
                    "user-tasks",
                    key("userTaskKey").unsorted(),
                    text("name"),
                    choice(
                                    "state",
                                    "CREATING",
                                    "CREATED",
                                    "ASSIGNING",
                                    "UPDATING",
                                    "COMPLETING",
                                    "COMPLETED",
                                    "CANCELING",
                                    "CANCELED",
                                    "FAILED")
                            .unsorted(),
                    text("assignee").unsorted(),
                    text("elementId").unsorted(),
                    key("elementInstanceKey").unsorted(),
                    texts("candidateGroups"),
                    texts("candidateUsers"),
                    text("processDefinitionId").unsorted(),
                    key("processDefinitionKey").unsorted(),
                    text("processName").onlyShown(),
                    key("processInstanceKey").unsorted(),
                    integer("processDefinitionVersion").onlyShown(),
                    time("creationDate"),
                    time("completionDate"),
                    time("followUpDate"),
                    time("dueDate"),
                    integer("priority"),
                    key("formKey").onlyShown(),
                    text("externalFormReference").onlyShown(),
                    json("customHeaders"),
                    text("tenantId").unsorted())
            .withCriteria(Map.of(
                    "candidateGroup", (Own) (value, path) -> candidates(value, path, "candidate_groups"),
                    "candidateUser", (Own) (value, path) -> candidates(value, path, "candidate_users"),
                    "processInstanceVariables",
                            (Own) (value, path) ->
                                    variables(value, path, "v.process_instance_key = t.process_instance_key"),
                    "localVariables",
                            (Own) (value, path) -> variables(value, path, "v.scope_key = t.element_instance_key")))
            .indexed("(process_instance_key)");

    static final Resource DECISION_INSTANCE = Resource.of(
                    "Decision Instance",
                    "decision-instances",
                    text("decisionEvaluationInstanceKey"),
                    key("decisionEvaluationKey"),
                    choice("state", "EVALUATED", "FAILED", "UNSPECIFIED", "UNKNOWN"),
                    time("evaluationDate"),
                    text("evaluationFailure"),
                    text("decisionDefinitionId"),
                    text("decisionDefinitionName"),
                    integer("decisionDefinitionVersion"),
                    choice("decisionDefinitionType", "DECISION_TABLE", "LITERAL_EXPRESSION", "UNSPECIFIED", "UNKNOWN"),
                    text("result").onlyShown(),
                    text("tenantId"),
                    key("processDefinitionKey"),
                    key("processInstanceKey"),
                    key("decisionDefinitionKey"),
                    key("elementInstanceKey"),
                    json("evaluatedInputs").hidden(),
                    json("matchedRules").hidden())
            .indexed("(process_instance_key)");

    static final Resource MESSAGE_SUBSCRIPTION = Resource.of(
                    "Message Subscription",
                    "message-subscriptions",
                    key("messageSubscriptionKey"),
                    text("processDefinitionId"),
                    definitionOfInstance().onlyShown(),
                    key("processInstanceKey"),
                    text("elementId"),
                    key("elementInstanceKey"),
                    choice("messageSubscriptionState", "CORRELATED", "CREATED", "DELETED", "MIGRATED"),
                    time("lastUpdatedDate"),
                    text("messageName"),
                    text("correlationKey"),
                    text("tenantId"))
            .indexed("(process_instance_key)");

    static final Resource CORRELATED_MESSAGE = Resource.of(
                    "Correlated Message Subscription",
                    "correlated-message-subscriptions",
                    text("id").hidden(),
                    text("correlationKey"),
                    time("correlationTime"),
                    text("elementId"),
                    key("elementInstanceKey"),
                    key("messageKey"),
                    text("messageName"),
                    integer("partitionId"),
                    text("processDefinitionId"),
                    definitionOfInstance(),
                    key("processInstanceKey"),
                    key("subscriptionKey"),
                    text("tenantId"))
            .indexed("(process_instance_key)");

    /// In the order in which a batch writes them.
    static final List<Resource> ALL = List.of(
            PROCESS_DEFINITION,
            DECISION_REQUIREMENTS,
            DECISION_DEFINITION,
            FORM,
            PROCESS_INSTANCE,
            ELEMENT_INSTANCE,
            SEQUENCE_FLOW,
            VARIABLE,
            USER_TASK,
            JOB,
            INCIDENT,
            DECISION_INSTANCE,
            MESSAGE_SUBSCRIPTION,
            CORRELATED_MESSAGE);

    private Resources() {}

    private static List<Field> variable(Map<String, String> computed) {
        return VARIABLE.shown().stream()
                .map(field -> computed.containsKey(field.name()) ? field.computedAs(computed.get(field.name())) : field)
                .toList();
    }

    /// Records of subscriptions do not say it.
    private static Field definitionOfInstance() {
        return key("processDefinitionKey").computedAs("""
            select i.process_definition_key from camunda.process_instance i \
            where i.process_instance_key = t.process_instance_key\
            """);
    }

    private static Condition latestVersion(JsonNode value, String path) {
        String newer = """
            exists (select 1 from camunda.process_definition n where n.version > t.version \
            and n.process_definition_id = t.process_definition_id and n.tenant_id = t.tenant_id)\
            """;
        return new Condition(Filter.flag(value, path) ? "not " + newer : newer, List.of());
    }

    private static Condition tags(JsonNode value, String path) {
        List<Object> tags = new ArrayList<>();
        value.forEach(tag -> tags.add(tag.asText()));
        return tags.isEmpty() ? Condition.ALWAYS : Condition.ofMany("t.tags @> ?", Type.TEXT, tags);
    }

    private static Condition candidates(JsonNode value, String path, String column) {
        Condition condition = Filter.of("c", Type.TEXT, List.of(), value, path);
        return condition.bound().isEmpty()
                ? condition
                : new Condition(
                        "exists (select 1 from unnest(t.%s) c where %s)".formatted(column, condition.sql()),
                        condition.bound());
    }

    private static Condition variables(JsonNode value, String path, String scope) {
        List<Condition> all = new ArrayList<>();
        for (JsonNode variable : value) {
            if (!variable.hasNonNull("name")) {
                throw Problem.invalid("No name provided in '%s'".formatted(path));
            }
            if (!variable.hasNonNull("value")) {
                throw Problem.invalid("No value provided in '%s'".formatted(path));
            }
            Condition named =
                    Condition.of("v.name = ?", Type.TEXT, variable.get("name").asText());
            Condition both =
                    named.and(Filter.of("v.value", Type.TEXT, List.of(), variable.get("value"), path + ".value"));
            all.add(new Condition(
                    "exists (select 1 from camunda.variable v where %s and %s)".formatted(scope, both.sql()),
                    both.bound()));
        }
        return Condition.all(all);
    }
}
