package org.passerelle.camunda.embedded.rest;

import io.camunda.client.protocol.rest.MessageCorrelationRequest;
import io.camunda.client.protocol.rest.MessageCorrelationResult;
import io.camunda.client.protocol.rest.MessagePublicationRequest;
import io.camunda.client.protocol.rest.MessagePublicationResult;
import io.camunda.client.protocol.rest.SignalBroadcastRequest;
import io.camunda.client.protocol.rest.SignalBroadcastResult;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageCorrelationRecord;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageRecord;
import io.camunda.zeebe.protocol.impl.record.value.signal.SignalRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageCorrelationIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.SignalIntent;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.broker.Response;

/// Messages find one instance, signals all that listen.
final class MessageCalls {

    private final Gateway gateway;

    MessageCalls(Gateway gateway) {
        this.gateway = gateway;
    }

    void register(Routes routes) {
        routes.on("POST", "/v2/messages/publication", this::publish);
        routes.on("POST", "/v2/messages/correlation", this::correlate);
        routes.on("POST", "/v2/signals/broadcast", this::broadcast);
    }

    private Answer publish(HttpCall call) throws Exception {
        MessagePublicationRequest request = call.body(MessagePublicationRequest.class);
        Check.tenant("Publish Message", request.getTenantId());
        new Check()
                .given("name", request.getName())
                .notNegative("timeToLive", request.getTimeToLive())
                .refuse();
        MessageRecord record = new MessageRecord()
                .setName(request.getName())
                .setCorrelationKey(orEmpty(request.getCorrelationKey()))
                .setTimeToLive(request.getTimeToLive() == null ? 0 : request.getTimeToLive())
                .setVariables(Gateway.document(request.getVariables()));
        if (request.getMessageId() != null && !request.getMessageId().isEmpty()) {
            record.setMessageId(request.getMessageId());
        }
        Response published = gateway.send(ValueType.MESSAGE, MessageIntent.PUBLISH, -1, record);
        return Answer.json(new MessagePublicationResult()
                .messageKey(Keys.text(published.key()))
                .tenantId(published.into(new MessageRecord()).getTenantId()));
    }

    private Answer correlate(HttpCall call) throws Exception {
        MessageCorrelationRequest request = call.body(MessageCorrelationRequest.class);
        Check.tenant("Correlate Message", request.getTenantId());
        new Check().given("messageName", request.getName()).refuse();
        MessageCorrelationRecord correlated = gateway.send(
                        ValueType.MESSAGE_CORRELATION,
                        MessageCorrelationIntent.CORRELATE,
                        -1,
                        new MessageCorrelationRecord()
                                .setName(request.getName())
                                .setCorrelationKey(orEmpty(request.getCorrelationKey()))
                                .setVariables(Gateway.document(request.getVariables())))
                .into(new MessageCorrelationRecord());
        return Answer.json(new MessageCorrelationResult()
                .messageKey(Keys.text(correlated.getMessageKey()))
                .processInstanceKey(Keys.text(correlated.getProcessInstanceKey()))
                .tenantId(correlated.getTenantId()));
    }

    private Answer broadcast(HttpCall call) throws Exception {
        SignalBroadcastRequest request = call.body(SignalBroadcastRequest.class);
        Check.tenant("Broadcast Signal", request.getTenantId());
        new Check().given("signalName", request.getSignalName()).refuse();
        Response sent = gateway.send(
                ValueType.SIGNAL,
                SignalIntent.BROADCAST,
                -1,
                new SignalRecord()
                        .setSignalName(request.getSignalName())
                        .setVariables(Gateway.document(request.getVariables())));
        return Answer.json(new SignalBroadcastResult()
                .signalKey(Keys.text(sent.key()))
                .tenantId(sent.into(new SignalRecord()).getTenantId()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
