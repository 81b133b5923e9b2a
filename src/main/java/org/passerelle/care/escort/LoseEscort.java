package org.passerelle.care.escort;

import java.time.Clock;
import java.util.Map;
import org.passerelle.care.escort.EscortHistory.EscortLost;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whoever should have gone along cannot any more: the visit becomes a supervisor's task.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LoseEscort {

    private final PathwayHistory history;
    private final PathwayMessages messages;
    private final Clock clock;

    LoseEscort(PathwayHistory history, PathwayMessages messages, Clock clock) {
        this.history = history;
        this.messages = messages;
        this.clock = clock;
    }

    /// @param step of the history
    /// @param by username of whoever said so
    void lose(Escort escort, String step, String by) {
        escort.release(clock.instant());
        history.writeBy(by, escort.pathwayId(), step, new EscortLost(escort.level()));
        messages.say(PathwayMessage.ESCORT_LOST, escort.pathwayId(), Map.of());
    }
}
