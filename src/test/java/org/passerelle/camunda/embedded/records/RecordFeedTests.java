package org.passerelle.camunda.embedded.records;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.log.LogView;

class RecordFeedTests {

    private final LogStream stream = mock(LogStream.class);
    private final LogView log = mock(LogView.class);
    private final LogStreamReader reader = mock(LogStreamReader.class);
    private final RecordSink projection = mock(RecordSink.class);

    @Test
    void aRecordThatCannotBeReadIsPassed() {
        LoggedEvent unreadable = mock(LoggedEvent.class);
        willThrow(new IndexOutOfBoundsException()).given(unreadable).readMetadata(any());
        given(unreadable.getPosition()).willReturn(7L);
        given(log.lastCommitted()).willReturn(7L);
        given(stream.newLogStreamReader()).willReturn(reader);
        given(reader.hasNext()).willReturn(true, false);
        given(reader.peekNext()).willReturn(unreadable);
        given(reader.next()).willReturn(unreadable);

        try (RecordFeed _ = RecordFeed.start(stream, log, projection)) {
            await().untilAsserted(() -> then(projection).should(atLeastOnce()).skipTo(7));
        }

        then(projection).should().skip(eq(7L), any(IndexOutOfBoundsException.class));
        then(reader).should().seekToNextEvent(anyLong());
    }

    @Test
    void whatIsNotYetCommittedIsNotHandedOn() {
        LoggedEvent young = mock(LoggedEvent.class);
        given(young.getPosition()).willReturn(7L);
        given(log.lastCommitted()).willReturn(6L);
        given(stream.newLogStreamReader()).willReturn(reader);
        given(reader.hasNext()).willReturn(true);
        given(reader.peekNext()).willReturn(young);

        try (RecordFeed _ = RecordFeed.start(stream, log, projection)) {
            await().untilAsserted(() -> then(reader).should(atLeastOnce()).peekNext());
        }

        then(reader).should(never()).next();
        then(projection).should(never()).apply(any());
    }
}
