package org.passerelle.engine.embedded.records;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import org.junit.jupiter.api.Test;

class RecordFeedTests {

    private final LogStream log = mock(LogStream.class);
    private final LogStreamReader reader = mock(LogStreamReader.class);
    private final RecordProjection projection = mock(RecordProjection.class);

    @Test
    void aRecordThatCannotBeReadIsPassed() {
        LoggedEvent unreadable = mock(LoggedEvent.class);
        willThrow(new IndexOutOfBoundsException()).given(unreadable).readMetadata(any());
        given(unreadable.getPosition()).willReturn(7L);
        given(log.newLogStreamReader()).willReturn(reader);
        given(reader.hasNext()).willReturn(true, false);
        given(reader.next()).willReturn(unreadable);

        try (RecordFeed _ = RecordFeed.start(log, projection)) {
            await().untilAsserted(() -> then(projection).should(atLeastOnce()).skipTo(7));
        }

        then(projection).should().skip(eq(7L), any(IndexOutOfBoundsException.class));
        then(reader).should().seekToNextEvent(anyLong());
    }
}
