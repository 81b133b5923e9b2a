package org.passerelle.camunda.embedded.rest;

import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.broker.Broker;
import org.passerelle.camunda.embedded.broker.Response;

/// Sends a command and waits; a rejection becomes a problem detail as Camunda words it.
final class Gateway {

    static final long PATIENCE_MILLIS = 15_000;

    private final Broker broker;

    Gateway(Broker broker) {
        this.broker = broker;
    }

    Broker broker() {
        return broker;
    }

    Response send(ValueType type, Intent intent, long key, UnifiedRecordValue value)
            throws InterruptedException, TimeoutException {
        return send(type, intent, key, value, null, PATIENCE_MILLIS);
    }

    Response send(
            ValueType type,
            Intent intent,
            long key,
            UnifiedRecordValue value,
            @Nullable Long reference,
            long patienceMillis)
            throws InterruptedException, TimeoutException {
        if (reference != null && reference < 1) {
            throw Problem.invalid("The value for operationReference is '" + reference + "' but must be > 0.");
        }
        Response response =
                await(broker.send(type, intent, key, value, reference == null ? -1 : reference), patienceMillis);
        if (response.isRejected()) {
            throw rejected(intent, response);
        }
        return response;
    }

    private static Response await(CompletableFuture<Response> response, long patienceMillis)
            throws InterruptedException, TimeoutException {
        try {
            return response.get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            response.cancel(false);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(e.getCause());
        }
    }

    private static Problem rejected(Intent intent, Response response) {
        int status =
                switch (response.rejection()) {
                    case NOT_FOUND -> 404;
                    case INVALID_STATE, ALREADY_EXISTS -> 409;
                    case UNAUTHORIZED -> 401;
                    case FORBIDDEN -> 403;
                    case PROCESSING_ERROR -> 500;
                    default -> 400;
                };
        String detail =
                "Command '%s' rejected with code '%s': %s".formatted(intent, response.rejection(), response.reason());
        return new Problem(status, response.rejection().name(), detail);
    }

    static DirectBuffer document(@Nullable Map<String, Object> variables) {
        return new UnsafeBuffer(MsgPackConverter.convertToMsgPack((Object) (variables == null ? Map.of() : variables)));
    }
}
