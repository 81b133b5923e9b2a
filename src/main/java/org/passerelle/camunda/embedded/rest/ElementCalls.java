package org.passerelle.camunda.embedded.rest;

import io.camunda.client.protocol.rest.IncidentResolutionRequest;
import io.camunda.client.protocol.rest.SetVariableRequest;
import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.impl.record.value.variable.VariableDocumentRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.VariableDocumentIntent;
import io.camunda.zeebe.protocol.record.value.VariableDocumentUpdateSemantic;

/// Variables of a running element, and incidents that hold it up.
final class ElementCalls {

    private final Gateway gateway;

    ElementCalls(Gateway gateway) {
        this.gateway = gateway;
    }

    void register(Routes routes) {
        routes.on("PUT", "/v2/element-instances/{elementInstanceKey}/variables", this::setVariables);
        routes.on("POST", "/v2/incidents/{incidentKey}/resolution", this::resolve);
    }

    private Answer setVariables(HttpCall call) throws Exception {
        SetVariableRequest request = call.body(SetVariableRequest.class);
        new Check()
                .require(
                        request.getVariables() != null
                                && !request.getVariables().isEmpty(),
                        "No variables provided")
                .refuse();
        gateway.send(
                ValueType.VARIABLE_DOCUMENT,
                VariableDocumentIntent.UPDATE,
                -1,
                new VariableDocumentRecord()
                        .setScopeKey(call.key("elementInstanceKey"))
                        .setVariables(Gateway.document(request.getVariables()))
                        .setUpdateSemantics(
                                Boolean.TRUE.equals(request.getLocal())
                                        ? VariableDocumentUpdateSemantic.LOCAL
                                        : VariableDocumentUpdateSemantic.PROPAGATE),
                request.getOperationReference(),
                Gateway.PATIENCE_MILLIS);
        return Answer.noContent();
    }

    private Answer resolve(HttpCall call) throws Exception {
        gateway.send(
                ValueType.INCIDENT,
                IncidentIntent.RESOLVE,
                call.key("incidentKey"),
                new IncidentRecord(),
                call.body(IncidentResolutionRequest.class).getOperationReference(),
                Gateway.PATIENCE_MILLIS);
        return Answer.noContent();
    }
}
