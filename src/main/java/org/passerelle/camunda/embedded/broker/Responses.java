package org.passerelle.camunda.embedded.broker;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.util.function.BiConsumer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/// Collects one response at a time, as the engine's thread fills it.
final class Responses implements CommandResponseWriter {

    private final BiConsumer<Long, Response> onResponse;
    private long key = -1;
    private Intent intent = Intent.UNKNOWN;
    private RejectionType rejection = RejectionType.NULL_VAL;
    private String reason = "";
    private byte[] value = {};

    Responses(BiConsumer<Long, Response> onResponse) {
        this.onResponse = onResponse;
    }

    @Override
    public CommandResponseWriter partitionId(int partitionId) {
        return this;
    }

    @Override
    public CommandResponseWriter key(long newKey) {
        key = newKey;
        return this;
    }

    @Override
    public CommandResponseWriter intent(Intent newIntent) {
        intent = newIntent;
        return this;
    }

    @Override
    public CommandResponseWriter recordType(RecordType type) {
        return this;
    }

    @Override
    public CommandResponseWriter valueType(ValueType type) {
        return this;
    }

    @Override
    public CommandResponseWriter rejectionType(RejectionType type) {
        rejection = type;
        return this;
    }

    @Override
    public CommandResponseWriter rejectionReason(DirectBuffer newReason) {
        reason = BufferUtil.bufferAsString(newReason);
        return this;
    }

    @Override
    public CommandResponseWriter valueWriter(BufferWriter writer) {
        value = new byte[writer.getLength()];
        writer.write(new UnsafeBuffer(value), 0);
        return this;
    }

    @Override
    public void tryWriteResponse(int requestStreamId, long requestId) {
        onResponse.accept(requestId, new Response(key, intent, rejection, reason, value));
    }
}
