package org.passerelle.camunda.embedded.broker;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import org.agrona.concurrent.UnsafeBuffer;

/// What the engine says to a command: an event, or a rejection with its reason.
public record Response(long key, Intent intent, RejectionType rejection, String reason, byte[] value) {

    public boolean isRejected() {
        return rejection != RejectionType.NULL_VAL;
    }

    public <T extends UnifiedRecordValue> T into(T record) {
        record.wrap(new UnsafeBuffer(value));
        return record;
    }
}
