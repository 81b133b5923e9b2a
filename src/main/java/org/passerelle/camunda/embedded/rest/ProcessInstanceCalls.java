package org.passerelle.camunda.embedded.rest;

import io.camunda.client.protocol.rest.CancelProcessInstanceRequest;
import io.camunda.client.protocol.rest.CreateProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceCreationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceMigrationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceModificationInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceResultRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceMigrationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceModificationIntent;

/// Instances are started, ended, changed and moved to another model.
final class ProcessInstanceCalls {

    private final Gateway gateway;

    ProcessInstanceCalls(Gateway gateway) {
        this.gateway = gateway;
    }

    void register(Routes routes) {
        routes.on("POST", "/v2/process-instances", this::create);
        routes.on("POST", "/v2/process-instances/{processInstanceKey}/cancellation", this::cancel);
        routes.on("POST", "/v2/process-instances/{processInstanceKey}/modification", this::modify);
        routes.on("POST", "/v2/process-instances/{processInstanceKey}/migration", this::migrate);
    }

    private Answer create(HttpCall call) throws Exception {
        ProcessInstanceCreationInstruction request = call.body(ProcessInstanceCreationInstruction.class);
        ProcessInstanceCreationRecord record = Instructions.creation(request);
        if (Boolean.TRUE.equals(request.getAwaitCompletion())) {
            return createAndAwait(request, record);
        }
        ProcessInstanceCreationRecord created = gateway.send(
                        ValueType.PROCESS_INSTANCE_CREATION,
                        ProcessInstanceCreationIntent.CREATE,
                        -1,
                        record,
                        request.getOperationReference(),
                        Gateway.PATIENCE_MILLIS)
                .into(new ProcessInstanceCreationRecord());
        return Answer.json(new CreateProcessInstanceResult()
                .processDefinitionId(created.getBpmnProcessId())
                .processDefinitionVersion(created.getVersion())
                .processDefinitionKey(Keys.text(created.getProcessDefinitionKey()))
                .processInstanceKey(Keys.text(created.getProcessInstanceKey()))
                .variables(created.getVariables())
                .tags(created.getTags())
                .tenantId(created.getTenantId()));
    }

    private Answer createAndAwait(ProcessInstanceCreationInstruction request, ProcessInstanceCreationRecord record)
            throws Exception {
        Long patience = request.getRequestTimeout();
        if (request.getFetchVariables() != null) {
            record.setFetchVariables(request.getFetchVariables());
        }
        ProcessInstanceResultRecord result = gateway.send(
                        ValueType.PROCESS_INSTANCE_CREATION,
                        ProcessInstanceCreationIntent.CREATE_WITH_AWAITING_RESULT,
                        -1,
                        record,
                        request.getOperationReference(),
                        patience == null || patience <= 0 ? Gateway.PATIENCE_MILLIS : patience)
                .into(new ProcessInstanceResultRecord());
        return Answer.json(new CreateProcessInstanceResult()
                .processDefinitionId(result.getBpmnProcessId())
                .processDefinitionVersion(result.getVersion())
                .processDefinitionKey(Keys.text(result.getProcessDefinitionKey()))
                .processInstanceKey(Keys.text(result.getProcessInstanceKey()))
                .variables(result.getVariables())
                .tags(result.getTags())
                .tenantId(result.getTenantId()));
    }

    private Answer cancel(HttpCall call) throws Exception {
        gateway.send(
                ValueType.PROCESS_INSTANCE,
                ProcessInstanceIntent.CANCEL,
                call.key("processInstanceKey"),
                new ProcessInstanceRecord(),
                call.body(CancelProcessInstanceRequest.class).getOperationReference(),
                Gateway.PATIENCE_MILLIS);
        return Answer.noContent();
    }

    private Answer modify(HttpCall call) throws Exception {
        ProcessInstanceModificationInstruction request = call.body(ProcessInstanceModificationInstruction.class);
        long key = call.key("processInstanceKey");
        gateway.send(
                ValueType.PROCESS_INSTANCE_MODIFICATION,
                ProcessInstanceModificationIntent.MODIFY,
                key,
                Instructions.modification(request).setProcessInstanceKey(key),
                request.getOperationReference(),
                Gateway.PATIENCE_MILLIS);
        return Answer.noContent();
    }

    private Answer migrate(HttpCall call) throws Exception {
        ProcessInstanceMigrationInstruction request = call.body(ProcessInstanceMigrationInstruction.class);
        long key = call.key("processInstanceKey");
        gateway.send(
                ValueType.PROCESS_INSTANCE_MIGRATION,
                ProcessInstanceMigrationIntent.MIGRATE,
                key,
                Instructions.migration(request).setProcessInstanceKey(key),
                request.getOperationReference(),
                Gateway.PATIENCE_MILLIS);
        return Answer.noContent();
    }
}
