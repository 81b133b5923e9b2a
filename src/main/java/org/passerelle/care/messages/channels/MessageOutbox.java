package org.passerelle.care.messages.channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// On trial nothing leaves this machine: what would have been sent is kept for thirty days and shown to the supervisor.
@Component
@Transactional
public class MessageOutbox implements Channel {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SHOWN = 50;

    public record Kept(
            UUID messageId,
            ChannelKind channel,
            String language,
            @Nullable String subject,
            String body,
            Instant keptAt) {}

    private final OutboxEntries entries;
    private final Clock clock;

    MessageOutbox(OutboxEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /// Kept twice is kept once.
    @Override
    public Outcome send(Letter letter) {
        Instant now = clock.instant();
        entries.save(new OutboxEntry(letter, now));
        entries.forgetBefore(now.minus(KEPT));
        return new Outcome.Accepted("outbox");
    }

    @Override
    public boolean takesOnce() {
        return true;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Kept> latest() {
        return entries.findByOrderByKeptAtDescMessageId(Limit.of(SHOWN)).stream()
                .map(OutboxEntry::view)
                .toList();
    }
}
