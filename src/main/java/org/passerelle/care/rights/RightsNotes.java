package org.passerelle.care.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.RightsHistory.RightsAlerted;
import org.passerelle.care.rights.RightsHistory.RightsNoted;
import org.passerelle.care.rights.RightsHistory.RightsNotedUntil;
import org.passerelle.care.rights.RightsHistory.UrgentSigns;
import org.passerelle.care.rights.law.RightsAlert;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// What of an interview may be kept. In an emergency there was no time to ask, so nothing is noted but the emergency.
@Component
class RightsNotes {

    private final RightsChecks checks;
    private final PathwayHistory history;
    private final PathwayMessages messages;

    RightsNotes(RightsChecks checks, PathwayHistory history, PathwayMessages messages) {
        this.checks = checks;
        this.history = history;
        this.messages = messages;
    }

    void emergency(AnsweredTask task) {
        history.write(task, new UrgentSigns());
    }

    /// What followed the rights as they were is over: what is noted now is followed from here on.
    void keep(
            AnsweredTask task,
            HeldRights found,
            @Nullable WayFound way,
            @Nullable PendingFile file,
            @Nullable String notes) {
        write(new RightsCheck(task, found, way, file, notes), task);
        messages.say(PathwayMessage.RIGHTS_NOTED, task.pathwayId(), Map.of());
    }

    void alert(AnsweredTask task, List<RightsAlert> alerts) {
        alerts.stream().filter(RightsAlert::mayBeKept).forEach(alert -> history.write(task, new RightsAlerted(alert)));
    }

    /// By whoever follows them, and goes on with them.
    void goOnWith(AnsweredTask task, HeldRights found, @Nullable PendingFile file, @Nullable String notes) {
        write(new RightsCheck(task, found, null, file, notes), task);
    }

    private void write(RightsCheck check, AnsweredTask task) {
        checks.save(check);
        HeldRights found = check.held();
        LocalDate until = found.endDate();
        history.write(
                task, until == null ? new RightsNoted(found.right()) : new RightsNotedUntil(until, found.right()));
    }
}
