package org.passerelle.care.lifeboat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.passerelle.person.ContactsLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;

/// A moment after the answer, on one machine at a time.
@Configuration(proxyBeanMethods = false)
class SortTries {

    private static final Logger LOG = LoggerFactory.getLogger(SortTries.class);

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final int AT_ONCE = 100;

    private final LifeboatTries tries;
    private final ContactsLeft left;
    private final SortTry sorter;

    SortTries(LifeboatTries tries, ContactsLeft left, SortTry sorter) {
        this.tries = tries;
        this.left = left;
        this.sorter = sorter;
    }

    @Bean
    RecurringTask<Void> lifeboatSorting() {
        return Tasks.recurring("lifeboat-sorting", FixedDelay.of(EVERY)).execute((instance, context) -> sort());
    }

    @Bean
    RecurringTask<Void> lifeboatReminding() {
        return Tasks.recurring("lifeboat-reminding", FixedDelay.of(AGAIN)).execute((instance, context) -> remind());
    }

    void sort() {
        for (LifeboatTry tried : tries.oldest(Limit.of(AT_ONCE))) {
            try {
                sorter.sort(tried);
            } catch (RuntimeException trouble) {
                LOG.warn(
                        "What was left under {} waits: {}",
                        tried.leftId(),
                        trouble.getClass().getSimpleName());
            }
        }
    }

    void remind() {
        left.awaited(AT_ONCE).forEach(sorter::announce);
    }
}
