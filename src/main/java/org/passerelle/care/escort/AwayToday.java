package org.passerelle.care.escort;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.passerelle.care.escort.companions.Absences;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Each morning, before anybody works, it is told who is away: an absence may have been noted long before it begins.
@Configuration(proxyBeanMethods = false)
class AwayToday {

    private static final LocalTime MORNING = LocalTime.of(5, 0);

    private final Absences absences;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AwayToday(Absences absences, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.absences = absences;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> tellWhoIsAway() {
        return Tasks.recurring("tell-who-is-away", new Daily(clock.getZone(), MORNING))
                .execute((instance, context) -> tell());
    }

    void tell() {
        absences.on(LocalDate.now(clock))
                .forEach(account ->
                        transaction.executeWithoutResult(now -> events.publishEvent(new ColleagueAway(account))));
    }
}
