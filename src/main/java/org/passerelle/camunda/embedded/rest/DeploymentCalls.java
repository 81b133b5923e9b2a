package org.passerelle.camunda.embedded.rest;

import io.camunda.client.protocol.rest.DeleteResourceRequest;
import io.camunda.client.protocol.rest.DeploymentDecisionRequirementsResult;
import io.camunda.client.protocol.rest.DeploymentDecisionResult;
import io.camunda.client.protocol.rest.DeploymentFormResult;
import io.camunda.client.protocol.rest.DeploymentMetadataResult;
import io.camunda.client.protocol.rest.DeploymentProcessResult;
import io.camunda.client.protocol.rest.DeploymentResourceResult;
import io.camunda.client.protocol.rest.DeploymentResult;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.impl.record.value.resource.ResourceDeletionRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DeploymentIntent;
import io.camunda.zeebe.protocol.record.intent.ResourceDeletionIntent;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRequirementsMetadataValue;
import io.camunda.zeebe.protocol.record.value.deployment.FormMetadataValue;
import io.camunda.zeebe.protocol.record.value.deployment.ProcessMetadataValue;
import io.camunda.zeebe.protocol.record.value.deployment.ResourceMetadataValue;
import java.util.ArrayList;
import java.util.List;

/// Models, decisions and forms come and go.
final class DeploymentCalls {

    private final Gateway gateway;

    DeploymentCalls(Gateway gateway) {
        this.gateway = gateway;
    }

    void register(Routes routes) {
        routes.on("POST", "/v2/deployments", this::deploy);
        routes.on("POST", "/v2/resources/{resourceKey}/deletion", this::delete);
    }

    private Answer deploy(HttpCall call) throws Exception {
        DeploymentRecord record = new DeploymentRecord();
        Check check = new Check();
        for (Multipart.Part part : Multipart.parse(call.contentType(), call.body())) {
            if (part.fileName() != null) {
                // of a form that is none the engine would only say that it stumbled over it
                check.require(
                        !part.fileName().endsWith(".form") || Json.canRead(part.content()),
                        "'" + part.fileName() + "': broken JSON");
                record.resources().add().setResourceName(part.fileName()).setResource(part.content());
            } else if (part.name().equals("tenantId")) {
                Check.tenant("Deploy Resources", part.text());
            }
        }
        check.require(!record.getResources().isEmpty(), "No resources provided").refuse();
        DeploymentRecord deployed = gateway.send(ValueType.DEPLOYMENT, DeploymentIntent.CREATE, -1, record)
                .into(new DeploymentRecord());
        return Answer.json(new DeploymentResult()
                .deploymentKey(Keys.text(deployed.getDeploymentKey()))
                .tenantId(deployed.getTenantId())
                .deployments(metadata(deployed)));
    }

    private Answer delete(HttpCall call) throws Exception {
        Long reference = call.body(DeleteResourceRequest.class).getOperationReference();
        gateway.send(
                ValueType.RESOURCE_DELETION,
                ResourceDeletionIntent.DELETE,
                -1,
                new ResourceDeletionRecord().setResourceKey(call.key("resourceKey")),
                reference,
                Gateway.PATIENCE_MILLIS);
        return Answer.noContent();
    }

    private static List<DeploymentMetadataResult> metadata(DeploymentRecord deployed) {
        List<DeploymentMetadataResult> all = new ArrayList<>();
        deployed.getProcessesMetadata()
                .forEach(process -> all.add(new DeploymentMetadataResult().processDefinition(process(process))));
        deployed.getDecisionRequirementsMetadata()
                .forEach(drg -> all.add(new DeploymentMetadataResult().decisionRequirements(requirements(drg))));
        deployed.getDecisionsMetadata()
                .forEach(decision -> all.add(new DeploymentMetadataResult().decisionDefinition(decision(decision))));
        deployed.getFormMetadata().forEach(form -> all.add(new DeploymentMetadataResult().form(form(form))));
        deployed.getResourceMetadata()
                .forEach(resource -> all.add(new DeploymentMetadataResult().resource(resource(resource))));
        return all;
    }

    private static DeploymentProcessResult process(ProcessMetadataValue process) {
        return new DeploymentProcessResult()
                .processDefinitionId(process.getBpmnProcessId())
                .processDefinitionVersion(process.getVersion())
                .processDefinitionKey(Keys.text(process.getProcessDefinitionKey()))
                .resourceName(process.getResourceName())
                .tenantId(process.getTenantId());
    }

    private static DeploymentDecisionRequirementsResult requirements(DecisionRequirementsMetadataValue drg) {
        return new DeploymentDecisionRequirementsResult()
                .decisionRequirementsId(drg.getDecisionRequirementsId())
                .decisionRequirementsName(drg.getDecisionRequirementsName())
                .version(drg.getDecisionRequirementsVersion())
                .decisionRequirementsKey(Keys.text(drg.getDecisionRequirementsKey()))
                .resourceName(drg.getResourceName())
                .tenantId(drg.getTenantId());
    }

    private static DeploymentDecisionResult decision(DecisionRecordValue decision) {
        return new DeploymentDecisionResult()
                .decisionDefinitionId(decision.getDecisionId())
                .name(decision.getDecisionName())
                .version(decision.getVersion())
                .decisionDefinitionKey(Keys.text(decision.getDecisionKey()))
                .decisionRequirementsId(decision.getDecisionRequirementsId())
                .decisionRequirementsKey(Keys.text(decision.getDecisionRequirementsKey()))
                .tenantId(decision.getTenantId());
    }

    private static DeploymentFormResult form(FormMetadataValue form) {
        return new DeploymentFormResult()
                .formId(form.getFormId())
                .version(form.getVersion())
                .formKey(Keys.text(form.getFormKey()))
                .resourceName(form.getResourceName())
                .tenantId(form.getTenantId());
    }

    private static DeploymentResourceResult resource(ResourceMetadataValue resource) {
        return new DeploymentResourceResult()
                .resourceId(resource.getResourceId())
                .version(resource.getVersion())
                .resourceKey(Keys.text(resource.getResourceKey()))
                .resourceName(resource.getResourceName())
                .tenantId(resource.getTenantId());
    }
}
