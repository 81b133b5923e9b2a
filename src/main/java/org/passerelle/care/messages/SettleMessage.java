package org.passerelle.care.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.care.messages.channels.Channel;
import org.passerelle.care.messages.channels.Channels;
import org.passerelle.care.messages.channels.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what became of what was sent.
@Component
class SettleMessage {

    private static final Duration LATER = Duration.ofMinutes(1);

    private final Messages messages;
    private final Channels channels;
    private final MessageSettings settings;
    private final Clock clock;

    SettleMessage(Messages messages, Channels channels, MessageSettings settings, Clock clock) {
        this.messages = messages;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void settle(UUID id, int attempt, Outcome outcome) {
        messages.findLocked(id)
                .ifPresent(message -> message.settle(attempt, outcome, clock.instant(), settings.patience()));
    }

    /// Could not even be taken in hand, and nothing left: a little later it is looked at again, as long as there is
    /// time.
    @Transactional
    public void later(UUID id) {
        Instant now = clock.instant();
        messages.findLocked(id).filter(message -> message.isDue(now)).ifPresent(message -> {
            if (now.isBefore(message.visitAt())) {
                message.postpone(now.plus(LATER));
            } else {
                message.skip(MessageWhy.INTERNAL, now);
            }
        });
    }

    /// What has been under way for longer than anything takes was in the hands of a process that is gone.
    @Transactional
    public List<UUID> loseTrack() {
        List<UUID> lost = messages.takenBefore(Instant.now().minus(settings.lostAfter()));
        lost.forEach(id -> messages.findLocked(id)
                .filter(message -> message.view().state() == MessageState.SENDING)
                .ifPresent(message -> message.loseTrack(
                        channels.of(message.channel()).map(Channel::takesOnce).orElse(false), clock.instant())));
        return lost;
    }
}
