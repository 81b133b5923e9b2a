package org.passerelle.care.escort;

import org.passerelle.pathway.Happened;
import org.passerelle.pathway.PathwayMilestones.PathwayClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A pathway that ended holds nobody's time.
@Component
class ReleaseEscort {

    private final Escorts escorts;

    ReleaseEscort(Escorts escorts) {
        this.escorts = escorts;
    }

    @EventListener
    void on(Happened happened) {
        if (happened.what() instanceof PathwayClosed) {
            escorts.release(happened.pathwayId(), happened.at());
        }
    }
}
