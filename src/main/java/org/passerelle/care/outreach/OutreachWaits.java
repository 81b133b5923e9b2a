package org.passerelle.care.outreach;

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

/// Keeps what each outreach waits for, and lets them go on with a new engine. One thing at a time is waited for.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutreachWaits {

    /// For a step drawn without a date.
    private static final Duration USUAL_PATIENCE = Duration.ofDays(2);

    private final OutreachRepository outreaches;
    private final Outreaches beginnings;
    private final Clock clock;

    OutreachWaits(OutreachRepository outreaches, Outreaches beginnings, Clock clock) {
        this.outreaches = outreaches;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    @EventListener
    void on(WaitStarted wait) {
        find(wait.about()).ifPresent(outreach -> outreach.waits(wait.step(), orSoon(wait.until())));
    }

    @EventListener
    void on(UserTaskCreated offered) {
        find(offered.about()).ifPresent(outreach -> outreach.waits(offered.step(), orSoon(offered.dueAt())));
    }

    @EventListener
    void on(WaitEnded wait) {
        find(wait.about()).ifPresent(Outreach::goesOn);
    }

    /// What was said to practices stands; what the engine did is begun anew.
    @EventListener
    void on(EngineReplaced engineThatIsGone) {
        outreaches.findOpen().forEach(beginnings::beginAnew);
    }

    private Optional<Outreach> find(Subject about) {
        return about.is(Subject.Kind.OUTREACH) ? outreaches.findLocked(about.id()) : Optional.empty();
    }

    private Instant orSoon(@Nullable Instant until) {
        return Objects.requireNonNullElseGet(until, () -> clock.instant().plus(USUAL_PATIENCE));
    }
}
