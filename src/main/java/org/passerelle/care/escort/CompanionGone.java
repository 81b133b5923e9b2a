package org.passerelle.care.escort;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.MayDoLess;
import org.passerelle.care.escort.companions.Absences;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whoever no longer works for a team goes along with nobody of it, in the moment they lose the account, role or team.
@Component
class CompanionGone {

    private final Escorts escorts;
    private final LoseEscort losing;
    private final Absences absences;
    private final Colleagues colleagues;
    private final Clock clock;

    CompanionGone(Escorts escorts, LoseEscort losing, Absences absences, Colleagues colleagues, Clock clock) {
        this.escorts = escorts;
        this.losing = losing;
        this.absences = absences;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MayDoLess changed) {
        absences.lock(changed.username());
        List<Escort> coming = escorts.coming(changed.username(), clock.instant());
        Set<String> left = coming.stream()
                .map(Escort::programme)
                .distinct()
                .filter(team -> !colleagues.worksFor(team, changed.username()))
                .collect(Collectors.toSet());
        coming.stream()
                .filter(escort -> left.contains(escort.programme()))
                .forEach(escort -> losing.lose(escort, "account", changed.by()));
    }
}
