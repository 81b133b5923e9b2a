package org.passerelle.care.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.RightsHistory.RightsNoted;
import org.passerelle.care.rights.RightsHistory.RightsNotedUntil;
import org.passerelle.care.rights.RightsHistory.UrgentSigns;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// What of an interview may be kept. In an emergency there was no time to ask, so nothing is noted but the emergency.
@Component
class RightsNotes {

    private final RightsChecks checks;
    private final PathwayHistory history;

    RightsNotes(RightsChecks checks, PathwayHistory history) {
        this.checks = checks;
        this.history = history;
    }

    void emergency(AnsweredTask task) {
        history.write(task, new UrgentSigns());
    }

    void keep(AnsweredTask task, HeldRights found, @Nullable WayFound way, @Nullable String notes) {
        checks.save(new RightsCheck(task, found, way, notes));
        LocalDate until = found.endDate();
        history.write(
                task, until == null ? new RightsNoted(found.right()) : new RightsNotedUntil(until, found.right()));
    }
}
