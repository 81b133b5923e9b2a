package org.passerelle.camunda.embedded.rest;

import io.camunda.client.protocol.rest.ModifyProcessInstanceVariableInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceCreationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceCreationRuntimeInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceCreationTerminateInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceMigrationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceModificationInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationStartInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationMappingInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationActivateInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationTerminateInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationVariableInstruction;
import io.camunda.zeebe.protocol.record.value.RuntimeInstructionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to happen with an instance, as records.
final class Instructions {

    private Instructions() {}

    static ProcessInstanceCreationRecord creation(ProcessInstanceCreationInstruction request) {
        String definitionKey = request.getProcessDefinitionKey();
        Check.tenant("Create Process Instance", request.getTenantId());
        new Check()
                .oneOf("processDefinitionId", request.getProcessDefinitionId(), "processDefinitionKey", definitionKey)
                .refuse();
        ProcessInstanceCreationRecord record = new ProcessInstanceCreationRecord()
                .setProcessDefinitionKey(Keys.parseOr("processDefinitionKey", definitionKey, -1))
                .setBpmnProcessId(request.getProcessDefinitionId() == null ? "" : request.getProcessDefinitionId())
                .setVersion(request.getProcessDefinitionVersion() == null ? -1 : request.getProcessDefinitionVersion())
                .setVariables(Gateway.document(request.getVariables()));
        if (request.getTags() != null) {
            record.setTags(request.getTags());
        }
        for (var start : some(request.getStartInstructions())) {
            record.addStartInstruction(
                    new ProcessInstanceCreationStartInstruction().setElementId(start.getElementId()));
        }
        some(request.getRuntimeInstructions())
                .forEach(instruction -> record.addRuntimeInstruction(runtime(instruction)));
        return record;
    }

    private static io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRuntimeInstruction
            runtime(ProcessInstanceCreationRuntimeInstruction instruction) {
        if (!(instruction instanceof ProcessInstanceCreationTerminateInstruction terminate)) {
            throw Problem.invalid("The value for type is not one of [TERMINATE_PROCESS_INSTANCE].");
        }
        return new io.camunda.zeebe.protocol.impl.record.value.processinstance
                        .ProcessInstanceCreationRuntimeInstruction()
                .setType(RuntimeInstructionType.TERMINATE_PROCESS_INSTANCE)
                .setAfterElementId(terminate.getAfterElementId());
    }

    static ProcessInstanceModificationRecord modification(ProcessInstanceModificationInstruction request) {
        ProcessInstanceModificationRecord record = new ProcessInstanceModificationRecord();
        Check check = new Check();
        for (var activate : some(request.getActivateInstructions())) {
            check.given("elementId", activate.getElementId()).refuse();
            var instruction = new ProcessInstanceModificationActivateInstruction()
                    .setElementId(activate.getElementId())
                    .setAncestorScopeKey(
                            Keys.parseOr("ancestorElementInstanceKey", activate.getAncestorElementInstanceKey(), -1));
            some(activate.getVariableInstructions())
                    .forEach(variables -> instruction.addVariableInstruction(variables(variables)));
            record.addActivateInstruction(instruction);
        }
        for (var terminate : some(request.getTerminateInstructions())) {
            check.given("elementInstanceKey", terminate.getElementInstanceKey()).refuse();
            record.addTerminateInstruction(new ProcessInstanceModificationTerminateInstruction()
                    .setElementInstanceKey(Keys.parse("elementInstanceKey", terminate.getElementInstanceKey())));
        }
        return record;
    }

    private static ProcessInstanceModificationVariableInstruction variables(
            ModifyProcessInstanceVariableInstruction instruction) {
        new Check()
                .require(
                        instruction.getVariables() != null
                                && !instruction.getVariables().isEmpty(),
                        "No variables provided")
                .refuse();
        return new ProcessInstanceModificationVariableInstruction()
                .setElementId(instruction.getScopeId() == null ? "" : instruction.getScopeId())
                .setVariables(Gateway.document(instruction.getVariables()));
    }

    static ProcessInstanceMigrationRecord migration(ProcessInstanceMigrationInstruction request) {
        new Check()
                .given("targetProcessDefinitionKey", request.getTargetProcessDefinitionKey())
                .given("mappingInstructions", request.getMappingInstructions())
                .refuse();
        ProcessInstanceMigrationRecord record = new ProcessInstanceMigrationRecord()
                .setTargetProcessDefinitionKey(
                        Keys.parse("targetProcessDefinitionKey", request.getTargetProcessDefinitionKey()));
        for (var mapping : request.getMappingInstructions()) {
            new Check()
                    .bothGiven(
                            "sourceElementId",
                            mapping.getSourceElementId(),
                            "targetElementId",
                            mapping.getTargetElementId())
                    .refuse();
            record.addMappingInstruction(new ProcessInstanceMigrationMappingInstruction()
                    .setSourceElementId(mapping.getSourceElementId())
                    .setTargetElementId(mapping.getTargetElementId()));
        }
        return record;
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
