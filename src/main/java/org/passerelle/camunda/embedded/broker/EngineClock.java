package org.passerelle.camunda.embedded.broker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The real clock plus an offset.
public final class EngineClock implements InstantSource {

    private volatile Duration offset;

    EngineClock(Duration offset) {
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    public Duration offset() {
        return offset;
    }

    void setOffset(Duration newOffset) {
        offset = newOffset;
    }
}
