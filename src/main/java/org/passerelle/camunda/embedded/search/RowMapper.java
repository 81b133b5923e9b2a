package org.passerelle.camunda.embedded.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.intent.DecisionIntent;
import io.camunda.zeebe.protocol.record.intent.DecisionRequirementsIntent;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.DecisionEvaluationRecordValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRequirementsRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.search.Models.Model;
import org.passerelle.camunda.embedded.search.Rows.Row;

/// Turns the engine's events into rows. What follows from which event is what Camunda's own exporters do.
final class RowMapper {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Models models;
    private final Rows rows = new Rows();
    private final Set<Long> withOtherIncidents = new TreeSet<>();

    RowMapper(Connection connection, Models models) {
        this.connection = connection;
        this.models = models;
    }

    /// Elements and instances for which the number of open incidents may have changed.
    Set<Long> withOtherIncidents() {
        return withOtherIncidents;
    }

    Rows rows() {
        return rows;
    }

    void apply(Record<?> record) throws SQLException {
        if (record.getRecordType() != RecordType.EVENT) {
            return;
        }
        switch (record.getValue()) {
            case ProcessInstanceRecordValue value -> processInstance(record, value);
            case VariableRecordValue value -> variable(record, value);
            case JobRecordValue value -> job(record, value);
            case UserTaskRecordValue value -> userTask(record, value);
            case IncidentRecordValue value -> incident(record, value);
            case DecisionEvaluationRecordValue value -> decisionEvaluation(record, value);
            case ProcessMessageSubscriptionRecordValue value -> messageSubscription(record, value);
            case MessageStartEventSubscriptionRecordValue value -> messageStart(record, value);
            case Process value -> process(record, value);
            case Form value -> form(record, value);
            case DecisionRequirementsRecordValue value -> decisionRequirements(record, value);
            case DecisionRecordValue value -> decision(record, value);
            default -> {}
        }
    }

    private void process(Record<?> record, Process value) {
        if (record.getIntent() != ProcessIntent.CREATED) {
            return;
        }
        String versionTag = value.getVersionTag().isEmpty() ? null : value.getVersionTag();
        Model model =
                models.add(value.getProcessDefinitionKey(), value.getBpmnProcessId(), versionTag, value.getResource());
        rows.create(Resources.PROCESS_DEFINITION, value.getProcessDefinitionKey())
                .set("processDefinitionId", value.getBpmnProcessId())
                .set("name", model.name())
                .set("resourceName", value.getResourceName())
                .set("version", value.getVersion())
                .set("versionTag", versionTag)
                .set("hasStartForm", model.startFormId() != null)
                .set("startFormId", model.startFormId())
                .set("tenantId", value.getTenantId())
                .set("xml", new String(value.getResource(), StandardCharsets.UTF_8));
    }

    private void form(Record<?> record, Form value) {
        if (record.getIntent() == FormIntent.CREATED) {
            rows.create(Resources.FORM, value.getFormKey())
                    .set("formId", value.getFormId())
                    .set("version", value.getVersion())
                    .set("tenantId", value.getTenantId())
                    .set("schema", new String(value.getResource(), StandardCharsets.UTF_8));
        }
    }

    private void decisionRequirements(Record<?> record, DecisionRequirementsRecordValue value) {
        if (record.getIntent() == DecisionRequirementsIntent.CREATED) {
            rows.create(Resources.DECISION_REQUIREMENTS, value.getDecisionRequirementsKey())
                    .set("decisionRequirementsId", value.getDecisionRequirementsId())
                    .set("decisionRequirementsName", value.getDecisionRequirementsName())
                    .set("resourceName", value.getResourceName())
                    .set("version", value.getDecisionRequirementsVersion())
                    .set("tenantId", value.getTenantId())
                    .set("xml", new String(value.getResource(), StandardCharsets.UTF_8));
        }
    }

    private void decision(Record<?> record, DecisionRecordValue value) {
        if (record.getIntent() == DecisionIntent.CREATED) {
            rows.create(Resources.DECISION_DEFINITION, value.getDecisionKey())
                    .set("decisionDefinitionId", value.getDecisionId())
                    .set("name", value.getDecisionName())
                    .set("version", value.getVersion())
                    .set("decisionRequirementsId", value.getDecisionRequirementsId())
                    .set("decisionRequirementsKey", value.getDecisionRequirementsKey())
                    .set("tenantId", value.getTenantId());
        }
    }

    private void processInstance(Record<?> record, ProcessInstanceRecordValue value) throws SQLException {
        BpmnElementType type = value.getBpmnElementType();
        switch ((ProcessInstanceIntent) record.getIntent()) {
            case SEQUENCE_FLOW_TAKEN -> sequenceFlow(value);
            case ELEMENT_ACTIVATING -> {
                if (type == BpmnElementType.PROCESS) {
                    instanceStarted(record, value);
                } else if (type != BpmnElementType.SEQUENCE_FLOW) {
                    elementStarted(record, value);
                }
            }
            case ELEMENT_COMPLETED -> ended(record, type, "COMPLETED");
            case ELEMENT_TERMINATED -> ended(record, type, "TERMINATED");
            case ELEMENT_MIGRATED -> {
                if (type == BpmnElementType.PROCESS) {
                    definition(rows.change(Resources.PROCESS_INSTANCE, record.getKey()), value);
                } else {
                    element(rows.change(Resources.ELEMENT_INSTANCE, record.getKey()), value);
                }
            }
            default -> {}
        }
    }

    private void instanceStarted(Record<?> record, ProcessInstanceRecordValue value) throws SQLException {
        definition(rows.create(Resources.PROCESS_INSTANCE, record.getKey()), value)
                .setKey("parentProcessInstanceKey", value.getParentProcessInstanceKey())
                .setKey("parentElementInstanceKey", value.getParentElementInstanceKey())
                .setTime("startDate", record.getTimestamp())
                .set("state", "ACTIVE")
                .set("hasIncident", false)
                .set("tenantId", value.getTenantId())
                .set("tags", List.copyOf(value.getTags()));
    }

    private Row definition(Row row, ProcessInstanceRecordValue value) throws SQLException {
        Model model = models.find(connection, value.getProcessDefinitionKey());
        return row.set("processDefinitionId", value.getBpmnProcessId())
                .set("processDefinitionName", model.name())
                .set("processDefinitionVersion", value.getVersion())
                .set("processDefinitionVersionTag", model.versionTag())
                .setKey("processDefinitionKey", value.getProcessDefinitionKey());
    }

    private void elementStarted(Record<?> record, ProcessInstanceRecordValue value) throws SQLException {
        element(rows.create(Resources.ELEMENT_INSTANCE, record.getKey()), value)
                .setTime("startDate", record.getTimestamp())
                .set("state", "ACTIVE")
                .set("hasIncident", false)
                .set("tenantId", value.getTenantId());
    }

    private Row element(Row row, ProcessInstanceRecordValue value) throws SQLException {
        Model model = models.find(connection, value.getProcessDefinitionKey());
        String name = model.elementName(value.getElementId());
        return row.setKey("processInstanceKey", value.getProcessInstanceKey())
                .setKey("processDefinitionKey", value.getProcessDefinitionKey())
                .set("processDefinitionId", value.getBpmnProcessId())
                .set("elementId", value.getElementId())
                .set("elementName", name == null ? value.getElementId() : name)
                .set("type", value.getBpmnElementType().name())
                .setKey("elementInstanceScopeKey", value.getFlowScopeKey());
    }

    private void ended(Record<?> record, BpmnElementType type, String state) {
        Resource resource = type == BpmnElementType.PROCESS ? Resources.PROCESS_INSTANCE : Resources.ELEMENT_INSTANCE;
        rows.change(resource, record.getKey()).set("state", state).setTime("endDate", record.getTimestamp());
    }

    private void sequenceFlow(ProcessInstanceRecordValue value) {
        rows.create(Resources.SEQUENCE_FLOW, value.getProcessInstanceKey() + "_" + value.getElementId())
                .set("processInstanceKey", value.getProcessInstanceKey())
                .set("processDefinitionKey", value.getProcessDefinitionKey())
                .set("processDefinitionId", value.getBpmnProcessId())
                .set("elementId", value.getElementId())
                .set("tenantId", value.getTenantId());
    }

    private void variable(Record<?> record, VariableRecordValue value) {
        switch ((VariableIntent) record.getIntent()) {
            case CREATED ->
                rows.create(Resources.VARIABLE, record.getKey())
                        .set("name", value.getName())
                        .set("value", value.getValue())
                        .set("scopeKey", value.getScopeKey())
                        .set("processInstanceKey", value.getProcessInstanceKey())
                        .set("tenantId", value.getTenantId());
            case UPDATED -> rows.change(Resources.VARIABLE, record.getKey()).set("value", value.getValue());
            default -> {}
        }
    }

    private void job(Record<?> record, JobRecordValue value) {
        JobIntent intent = (JobIntent) record.getIntent();
        switch (intent) {
            case CREATED -> {
                job(rows.create(Resources.JOB, record.getKey()), value)
                        .set("state", intent.name())
                        .set("type", value.getType())
                        .set("kind", value.getJobKind().name())
                        .set(
                                "listenerEventType",
                                value.getJobListenerEventType().name())
                        .set("customHeaders", json(value.getCustomHeaders()))
                        .set("processInstanceKey", value.getProcessInstanceKey())
                        .set("elementInstanceKey", value.getElementInstanceKey())
                        .set("tenantId", value.getTenantId())
                        .set("isDenied", false)
                        .set("hasFailedWithRetriesLeft", false);
                jobElement(record, value);
            }
            case COMPLETED ->
                job(rows.change(Resources.JOB, record.getKey()), value)
                        .set("state", intent.name())
                        .setTime("endTime", record.getTimestamp())
                        .set("isDenied", value.getResult().isDenied())
                        .setText("deniedReason", value.getResult().getDeniedReason());
            case CANCELED ->
                job(rows.change(Resources.JOB, record.getKey()), value)
                        .set("state", intent.name())
                        .setTime("endTime", record.getTimestamp());
            case FAILED, ERROR_THROWN ->
                job(rows.change(Resources.JOB, record.getKey()), value)
                        .set("state", intent.name())
                        .set("hasFailedWithRetriesLeft", value.getRetries() > 0);
            case TIMED_OUT, RETRIES_UPDATED ->
                job(rows.change(Resources.JOB, record.getKey()), value).set("state", intent.name());
            case TIMEOUT_UPDATED, UPDATED, RECURRED_AFTER_BACKOFF ->
                job(rows.change(Resources.JOB, record.getKey()), value);
            case MIGRATED -> {
                job(rows.change(Resources.JOB, record.getKey()), value).set("state", intent.name());
                jobElement(record, value);
            }
            default -> {}
        }
    }

    private Row job(Row row, JobRecordValue value) {
        return row.setText("worker", value.getWorker())
                .set("retries", value.getRetries())
                .setText("errorCode", value.getErrorCode())
                .setText("errorMessage", value.getErrorMessage())
                .setTime("deadline", value.getDeadline());
    }

    private void jobElement(Record<?> record, JobRecordValue value) {
        rows.change(Resources.JOB, record.getKey())
                .set("processDefinitionId", value.getBpmnProcessId())
                .set("processDefinitionKey", value.getProcessDefinitionKey())
                .set("elementId", value.getElementId());
    }

    private void userTask(Record<?> record, UserTaskRecordValue value) throws SQLException {
        long key = value.getUserTaskKey();
        switch ((UserTaskIntent) record.getIntent()) {
            case CREATING ->
                task(rows.create(Resources.USER_TASK, key), value)
                        .set("state", "CREATING")
                        .setTime("creationDate", record.getTimestamp())
                        .setKey("processInstanceKey", value.getProcessInstanceKey())
                        .setKey("elementInstanceKey", value.getElementInstanceKey())
                        .set("tenantId", value.getTenantId());
            case CREATED, ASSIGNED, UPDATED ->
                task(rows.change(Resources.USER_TASK, key), value).set("state", "CREATED");
            case ASSIGNING, CLAIMING -> state(key, "ASSIGNING");
            case UPDATING -> state(key, "UPDATING");
            case COMPLETING -> state(key, "COMPLETING");
            case CANCELING -> state(key, "CANCELING");
            case COMPLETION_DENIED, ASSIGNMENT_DENIED, UPDATE_DENIED -> state(key, "CREATED");
            case COMPLETED ->
                task(rows.change(Resources.USER_TASK, key), value)
                        .set("state", "COMPLETED")
                        .setTime("completionDate", record.getTimestamp());
            case CANCELED -> state(key, "CANCELED").setTime("completionDate", record.getTimestamp());
            case CORRECTED, MIGRATED -> task(rows.change(Resources.USER_TASK, key), value);
            default -> {}
        }
    }

    private Row state(long userTaskKey, String state) {
        return rows.change(Resources.USER_TASK, userTaskKey).set("state", state);
    }

    private Row task(Row row, UserTaskRecordValue value) throws SQLException {
        Model model = models.find(connection, value.getProcessDefinitionKey());
        String name = model.elementName(value.getElementId());
        return row.set("name", name == null ? value.getElementId() : name)
                .setText("assignee", value.getAssignee())
                .set("elementId", value.getElementId())
                .set("candidateGroups", List.copyOf(value.getCandidateGroupsList()))
                .set("candidateUsers", List.copyOf(value.getCandidateUsersList()))
                .set("processDefinitionId", value.getBpmnProcessId())
                .set("processDefinitionKey", value.getProcessDefinitionKey())
                .set("processDefinitionVersion", value.getProcessDefinitionVersion())
                .set("processName", model.name() == null ? value.getBpmnProcessId() : model.name())
                .set("followUpDate", time(value.getFollowUpDate()))
                .set("dueDate", time(value.getDueDate()))
                .set("priority", value.getPriority())
                .setKey("formKey", value.getFormKey())
                .setText("externalFormReference", value.getExternalFormReference())
                .set("customHeaders", json(value.getCustomHeaders()));
    }

    private void incident(Record<?> record, IncidentRecordValue value) {
        switch ((IncidentIntent) record.getIntent()) {
            case CREATED -> {
                List<Long> path = value.getElementInstancePath().stream()
                        .flatMap(Collection::stream)
                        .toList();
                rows.create(Resources.INCIDENT, record.getKey())
                        .setKey("processDefinitionKey", value.getProcessDefinitionKey())
                        .set("processDefinitionId", value.getBpmnProcessId())
                        .setKey("processInstanceKey", value.getProcessInstanceKey())
                        .set("errorType", value.getErrorType().name())
                        .set("errorMessage", value.getErrorMessage())
                        .set("errorMessageHash", value.getErrorMessage().hashCode())
                        .set("elementId", value.getElementId())
                        .setKey("elementInstanceKey", value.getElementInstanceKey())
                        .setTime("creationTime", record.getTimestamp())
                        .set("state", "ACTIVE")
                        .setKey("jobKey", value.getJobKey())
                        .set("tenantId", value.getTenantId())
                        .set("path", path);
                incidentsOf(value);
            }
            case RESOLVED -> {
                rows.change(Resources.INCIDENT, record.getKey()).set("state", "RESOLVED");
                incidentsOf(value);
            }
            case MIGRATED ->
                rows.change(Resources.INCIDENT, record.getKey())
                        .setKey("processDefinitionKey", value.getProcessDefinitionKey())
                        .set("processDefinitionId", value.getBpmnProcessId())
                        .set("elementId", value.getElementId());
            default -> {}
        }
    }

    private void incidentsOf(IncidentRecordValue value) {
        value.getElementInstancePath().forEach(withOtherIncidents::addAll);
        withOtherIncidents.add(value.getElementInstanceKey());
        withOtherIncidents.add(value.getProcessInstanceKey());
    }

    private void decisionEvaluation(Record<?> record, DecisionEvaluationRecordValue value) {
        boolean failed = record.getIntent() == DecisionEvaluationIntent.FAILED;
        if (!failed && record.getIntent() != DecisionEvaluationIntent.EVALUATED) {
            return;
        }
        List<EvaluatedDecisionValue> decisions = value.getEvaluatedDecisions();
        for (int i = 1; i <= decisions.size(); i++) {
            EvaluatedDecisionValue decision = decisions.get(i - 1);
            // A failure is the last decision's; those it required went well
            boolean thisFailed = failed && i == decisions.size();
            rows.create(Resources.DECISION_INSTANCE, record.getKey() + "-" + i)
                    .set("decisionEvaluationKey", record.getKey())
                    .set("state", thisFailed ? "FAILED" : "EVALUATED")
                    .setTime("evaluationDate", record.getTimestamp())
                    .set("evaluationFailure", thisFailed ? value.getEvaluationFailureMessage() : null)
                    .set("decisionDefinitionId", decision.getDecisionId())
                    .set("decisionDefinitionName", decision.getDecisionName())
                    .set("decisionDefinitionVersion", decision.getDecisionVersion())
                    .set("decisionDefinitionType", decision.getDecisionType())
                    .set("result", decision.getDecisionOutput())
                    .set("tenantId", value.getTenantId())
                    // -1 where no instance asked: the client cannot read a key that is not there
                    .set("processDefinitionKey", value.getProcessDefinitionKey())
                    .set("processInstanceKey", value.getProcessInstanceKey())
                    .set("decisionDefinitionKey", decision.getDecisionKey())
                    .set("elementInstanceKey", value.getElementInstanceKey())
                    .set("evaluatedInputs", json(inputs(decision)))
                    .set("matchedRules", json(matchedRules(decision)));
        }
    }

    private static List<Map<String, Object>> inputs(EvaluatedDecisionValue decision) {
        return decision.getEvaluatedInputs().stream()
                .map(input -> ordered(
                        "inputId", input.getInputId(),
                        "inputName", input.getInputName(),
                        "inputValue", input.getInputValue()))
                .toList();
    }

    private static List<Map<String, Object>> matchedRules(EvaluatedDecisionValue decision) {
        return decision.getMatchedRules().stream()
                .map(rule -> ordered(
                        "ruleId",
                        rule.getRuleId(),
                        "ruleIndex",
                        rule.getRuleIndex(),
                        "evaluatedOutputs",
                        rule.getEvaluatedOutputs().stream()
                                .map(output -> ordered(
                                        "outputId", output.getOutputId(),
                                        "outputName", output.getOutputName(),
                                        "outputValue", output.getOutputValue()))
                                .toList()))
                .toList();
    }

    private static Map<String, Object> ordered(
            String name1, Object value1, String name2, Object value2, String name3, Object value3) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name1, value1);
        map.put(name2, value2);
        map.put(name3, value3);
        return map;
    }

    private void messageSubscription(Record<?> record, ProcessMessageSubscriptionRecordValue value) {
        ProcessMessageSubscriptionIntent intent = (ProcessMessageSubscriptionIntent) record.getIntent();
        switch (intent) {
            case CREATED, CORRELATED, DELETED, MIGRATED -> {
                rows.create(Resources.MESSAGE_SUBSCRIPTION, record.getKey())
                        .set("processDefinitionId", value.getBpmnProcessId())
                        .setKey("processInstanceKey", value.getProcessInstanceKey())
                        .set("elementId", value.getElementId())
                        .setKey("elementInstanceKey", value.getElementInstanceKey())
                        .set("messageSubscriptionState", intent.name())
                        .setTime("lastUpdatedDate", record.getTimestamp())
                        .set("messageName", value.getMessageName())
                        .setText("correlationKey", value.getCorrelationKey())
                        .set("tenantId", value.getTenantId());
                if (intent == ProcessMessageSubscriptionIntent.CORRELATED) {
                    correlated(record, value.getMessageKey())
                            .set("correlationKey", value.getCorrelationKey())
                            .set("elementId", value.getElementId())
                            .setKey("elementInstanceKey", value.getElementInstanceKey())
                            .set("messageName", value.getMessageName())
                            .set("processDefinitionId", value.getBpmnProcessId())
                            .setKey("processInstanceKey", value.getProcessInstanceKey())
                            .set("tenantId", value.getTenantId());
                }
            }
            default -> {}
        }
    }

    private void messageStart(Record<?> record, MessageStartEventSubscriptionRecordValue value) {
        if (record.getIntent() == MessageStartEventSubscriptionIntent.CORRELATED) {
            correlated(record, value.getMessageKey())
                    .set("correlationKey", value.getCorrelationKey())
                    .set("elementId", value.getStartEventId())
                    .set("messageName", value.getMessageName())
                    .set("processDefinitionId", value.getBpmnProcessId())
                    .setKey("processInstanceKey", value.getProcessInstanceKey())
                    .set("tenantId", value.getTenantId());
        }
    }

    private Row correlated(Record<?> record, long messageKey) {
        return rows.create(Resources.CORRELATED_MESSAGE, messageKey + "_" + record.getKey())
                .setTime("correlationTime", record.getTimestamp())
                .setKey("messageKey", messageKey)
                .set("partitionId", record.getPartitionId())
                .setKey("subscriptionKey", record.getKey());
    }

    private static @Nullable Instant time(String text) {
        try {
            // FEEL's now() brings its zone along: 2026-11-02T12:00:00Z[Etc/UTC]
            return text.isEmpty() ? null : ZonedDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            // A listener may have corrected it to anything; what is no date has no place in a date column
            return null;
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
