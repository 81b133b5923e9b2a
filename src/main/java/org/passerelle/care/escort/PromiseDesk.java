package org.passerelle.care.escort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.escort.EscortHistory.EscortPromiseWithdrawn;
import org.passerelle.care.escort.EscortHistory.EscortPromised;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.pathway.PathwayState;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An escort as the condition of an appointment: the practice that gives another date because somebody comes along
/// (domain.md §4).
@Service
@Transactional
class PromiseDesk {

    private static final int LONGEST = 200;

    private final Promises promises;
    private final EscortNeed need;
    private final Pathways pathways;
    private final PathwayHistory history;
    private final PathwayMessages messages;

    PromiseDesk(
            Promises promises, EscortNeed need, Pathways pathways, PathwayHistory history, PathwayMessages messages) {
        this.promises = promises;
        this.need = need;
        this.pathways = pathways;
        this.history = history;
        this.messages = messages;
    }

    /// Said twice, the second time changes nothing. When it was settled already that nobody goes along, or the morning
    /// is past on which promises are looked at, a supervisor has the task at once. Throws [Conflict] for a closed
    /// pathway.
    void promise(UUID pathwayId, @Nullable String to, CurrentUser user) {
        if (pathways.seenLocked(pathwayId, user).state() == PathwayState.CLOSED) {
            throw new Conflict("escort.closed");
        }
        List<FieldProblem> problems = new ArrayList<>();
        String whom = to == null || to.isBlank() ? null : PlainText.line("to", to, LONGEST, problems);
        InvalidInput.throwIfAny(problems);
        if (!promises.make(pathwayId, whom, user.username())) {
            return;
        }
        history.writeBy(user.username(), pathwayId, "escort", new EscortPromised());
        if (need.brokenPromise(pathwayId)) {
            ask(pathwayId);
        }
    }

    /// While the visit is being prepared, whoever prepares it has the time until the morning before.
    private void ask(UUID pathwayId) {
        if (need.settled(pathwayId).isPresent()) {
            messages.say(PathwayMessage.ESCORT_LOST, pathwayId, Map.of());
        } else if (need.isMorningBeforePast(pathwayId)) {
            messages.say(PathwayMessage.ESCORT_PROMISED, pathwayId, Map.of());
        }
    }

    void withdraw(UUID pathwayId, CurrentUser user) {
        pathways.seenLocked(pathwayId, user);
        if (promises.end(pathwayId)) {
            history.writeBy(user.username(), pathwayId, "escort", new EscortPromiseWithdrawn());
        }
    }
}
