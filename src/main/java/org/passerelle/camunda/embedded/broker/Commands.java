package org.passerelle.camunda.embedded.broker;

import io.camunda.zeebe.auth.Authorization;
import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.encoding.AuthInfo;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Commands as entries of the log.
final class Commands {

    private Commands() {}

    static WriteContext internal() {
        return WriteContext.internal();
    }

    static LogAppendEntry entry(
            ValueType valueType,
            Intent intent,
            @Nullable Long key,
            UnifiedRecordValue value,
            @Nullable AuthInfo authorization) {
        RecordMetadata metadata = metadata(valueType, intent);
        if (authorization != null) {
            metadata.authorization(authorization);
        }
        return key == null ? LogAppendEntry.of(metadata, value) : LogAppendEntry.of(key, metadata, value);
    }

    static LogAppendEntry request(
            long requestId, ValueType valueType, Intent intent, long key, UnifiedRecordValue value, long reference) {
        RecordMetadata metadata = metadata(valueType, intent)
                .requestId(requestId)
                .requestStreamId(Partition.ID)
                .authorization(new AuthInfo().setClaims(Map.of(Authorization.AUTHORIZED_ANONYMOUS_USER, true)));
        if (reference > 0) {
            metadata.operationReference(reference);
        }
        return key < 0 ? LogAppendEntry.of(metadata, value) : LogAppendEntry.of(key, metadata, value);
    }

    private static RecordMetadata metadata(ValueType valueType, Intent intent) {
        return new RecordMetadata()
                .recordType(RecordType.COMMAND)
                .valueType(valueType)
                .intent(intent);
    }
}
