package org.passerelle.calls;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Lets go of the answers that nobody took back, on one machine at a time. What fails is tried again, also when a
/// colleague took the task in that moment: the next time it is a late call. What is refused is said to whoever gave it.
@Configuration(proxyBeanMethods = false)
class ApplyHeldCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyHeldCalls.class);

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;

    private final HeldCallRows rows;
    private final HeldCalls held;

    ApplyHeldCalls(HeldCallRows rows, HeldCalls held) {
        this.rows = rows;
        this.held = held;
    }

    @Bean
    RecurringTask<Void> applyingHeldCalls() {
        return Tasks.recurring("held-calls", FixedDelay.of(EVERY)).execute((instance, context) -> apply(Instant.now()));
    }

    void apply(Instant now) {
        for (UUID id : rows.due(now, AT_ONCE)) {
            try {
                held.apply(id);
            } catch (InvalidInput | NotFound | Refused refused) {
                LOG.info(
                        "The held answer {} was refused: {}",
                        id,
                        refused.getClass().getSimpleName());
                held.refuse(id);
            } catch (RuntimeException trouble) {
                LOG.warn("The held answer {} waits: {}", id, trouble.getClass().getSimpleName());
            }
        }
    }
}
