package org.passerelle.care.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.EngineReplaced;
import org.passerelle.camunda.Subject;
import org.passerelle.camunda.UserTaskCreated;
import org.passerelle.camunda.WaitEnded;
import org.passerelle.camunda.WaitStarted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what each referral waits for, and lets them go on with a new engine. One thing at a time is waited for.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReferralWaits {

    /// For a step drawn without a date.
    private static final Duration USUAL_PATIENCE = Duration.ofDays(2);

    private final ReferralRepository referrals;
    private final Referrals beginnings;
    private final Clock clock;

    ReferralWaits(ReferralRepository referrals, Referrals beginnings, Clock clock) {
        this.referrals = referrals;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    @EventListener
    void on(WaitStarted wait) {
        find(wait.about()).ifPresent(referral -> referral.waits(wait.step(), orSoon(wait.until())));
    }

    @EventListener
    void on(UserTaskCreated offered) {
        find(offered.about()).ifPresent(referral -> referral.waits(offered.step(), orSoon(offered.dueAt())));
    }

    @EventListener
    void on(WaitEnded wait) {
        find(wait.about()).ifPresent(referral -> referral.goesOn(beginnings.soon()));
    }

    @EventListener
    void on(EngineReplaced engineThatIsGone) {
        beginnings.beginAllAnew();
    }

    private Optional<Referral> find(Subject about) {
        return about.is(Subject.Kind.REFERRAL) ? referrals.findLocked(about.id()) : Optional.empty();
    }

    private Instant orSoon(@Nullable Instant until) {
        return Objects.requireNonNullElseGet(until, () -> clock.instant().plus(USUAL_PATIENCE));
    }
}
