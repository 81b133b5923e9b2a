package org.passerelle.care.messages;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.passerelle.care.messages.channels.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;

/// Sends what is due, a few at a time, on one machine at a time. A slow gateway holds up no other work: it keeps one
/// thread of the scheduler, and no connection to the database while it thinks.
@Configuration(proxyBeanMethods = false)
class SendMessages {

    private static final Logger LOG = LoggerFactory.getLogger(SendMessages.class);

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Limit AT_ONE_LOOK = Limit.of(500);

    /// However many wait for a gateway, so that a morning's thousands leave the processor to those who read their list.
    private static final int WRITE_AT_ONCE = 2;

    private final Messages messages;
    private final TakeMessage take;
    private final SettleMessage settle;
    private final MessageSettings settings;
    private final Clock clock;
    private final Semaphore writing = new Semaphore(WRITE_AT_ONCE, true);

    SendMessages(Messages messages, TakeMessage take, SettleMessage settle, MessageSettings settings, Clock clock) {
        this.messages = messages;
        this.take = take;
        this.settle = settle;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> messageSending() {
        return Tasks.recurring("message-sending", FixedDelay.of(EVERY)).execute((instance, context) -> sendDue());
    }

    /// Until nothing is due; what could not be moved waits for the next time.
    void sendDue() {
        settle.loseTrack().forEach(id -> LOG.warn("Nobody knows what became of message {}", id));
        Set<UUID> tried = new HashSet<>();
        List<UUID> due = messages.due(clock.instant(), AT_ONE_LOOK);
        while (tried.addAll(due)) {
            try (ExecutorService hands = Executors.newFixedThreadPool(
                    settings.atOnce(), Thread.ofVirtual().factory())) {
                due.forEach(id -> hands.execute(() -> send(id)));
            }
            due = messages.due(clock.instant(), AT_ONE_LOOK);
        }
    }

    void send(UUID id) {
        try {
            writing(() -> take.take(id)).ifPresent(ready -> settle(id, ready));
        } catch (RuntimeException trouble) {
            LOG.warn("Message {} cannot leave now: {}", id, kind(trouble));
            settle.later(id);
        }
    }

    /// What cannot be written down stays under way, until nobody knows what became of it.
    private void settle(UUID id, TakeMessage.Ready ready) {
        Outcome outcome = outcome(ready);
        try {
            writing(() -> {
                settle.settle(id, ready.attempt(), outcome);
                return id;
            });
        } catch (RuntimeException trouble) {
            LOG.warn("What became of message {} could not be written down: {}", id, kind(trouble));
        }
    }

    private <T> T writing(Supplier<T> step) {
        writing.acquireUninterruptibly();
        try {
            return step.get();
        } finally {
            writing.release();
        }
    }

    private static Outcome outcome(TakeMessage.Ready ready) {
        try {
            return ready.channel().send(ready.letter());
        } catch (RuntimeException unforeseen) {
            LOG.warn("Message {} met {}", ready.letter().messageId(), kind(unforeseen));
            return new Outcome.Unknown(MessageWhy.INTERNAL.name());
        }
    }

    /// Its words could quote what it was about.
    private static String kind(RuntimeException trouble) {
        return trouble.getClass().getSimpleName();
    }
}
