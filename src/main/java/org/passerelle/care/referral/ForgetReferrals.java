package org.passerelle.care.referral;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes who a referral was about: once the person's own file has it and the doctor has heard, or a month after we
/// declined. That there was one, from whom and what became of it stays.
@Configuration(proxyBeanMethods = false)
class ForgetReferrals {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration DECLINED = Duration.ofDays(30);
    private static final Limit AT_ONCE = Limit.of(200);

    private final ReferralRepository referrals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetReferrals(ReferralRepository referrals, TransactionTemplate transaction, Clock clock) {
        this.referrals = referrals;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> referralForgetting() {
        return Tasks.recurring("referral-forgetting", FixedDelay.of(EVERY)).execute((instance, context) -> forget());
    }

    void forget() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> referrals.toForget(now.minus(DECLINED), AT_ONCE).stream()
                .flatMap(id -> referrals.findLocked(id).stream())
                .forEach(referral -> referral.forget(now)));
    }
}
