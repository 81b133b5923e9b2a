package org.passerelle.care.practices;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.practices.PracticeHistory.PracticeChosen;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.pathway.PathwayState;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// «Choisir quand même, en disant pourquoi»: the next to be called, wherever the search stands.
@Service
@Transactional
class ChooseAnyway {

    private static final int LONGEST = 300;

    private final ChoicesAnyway choices;
    private final Matching matching;
    private final Pathways pathways;
    private final PathwayHistory history;
    private final PathwayMessages messages;
    private final Clock clock;

    ChooseAnyway(
            ChoicesAnyway choices,
            Matching matching,
            Pathways pathways,
            PathwayHistory history,
            PathwayMessages messages,
            Clock clock) {
        this.choices = choices;
        this.matching = matching;
        this.pathways = pathways;
        this.history = history;
        this.messages = messages;
        this.clock = clock;
    }

    /// Throws [NotFound] when the practice is not in reach, [InvalidInput] without a reason, [Conflict] once the
    /// pathway is closed. Whoever chooses it again only gives another reason.
    public void practice(UUID pathwayId, UUID practiceId, @Nullable String why, CurrentUser by) {
        PathwayView pathway = pathways.seenLocked(pathwayId, by);
        if (pathway.state() == PathwayState.CLOSED) {
            throw new Conflict("pathway.closed", Objects.requireNonNull(pathway.closedReason()));
        }
        Match match = matching.all(pathwayId).stream()
                .filter(one -> one.practice().id().equals(practiceId))
                .findFirst()
                .orElseThrow(() -> new NotFound("practice", practiceId));
        choices.save(new ChosenAnyway(
                new ChosenAnyway.For(pathwayId, practiceId), reason(why), by.username(), clock.instant()));
        if (!match.isChosen() || !match.canBeCalledNow()) {
            history.writeBy(
                    by.username(),
                    pathwayId,
                    "choice",
                    new PracticeChosen(match.practice().name()));
            messages.say(PathwayMessage.PRACTICE_CHOSEN, pathwayId, Map.of());
        }
    }

    private static String reason(@Nullable String why) {
        String reason = why == null ? "" : why.strip();
        if (PlainText.isEmpty(reason)) {
            throw new InvalidInput("reason", "required");
        }
        if (reason.length() > LONGEST) {
            throw new InvalidInput("reason", "text.long", LONGEST);
        }
        String refused = PlainText.refused(reason);
        if (!refused.isEmpty()) {
            throw new InvalidInput("reason", "text.characters", refused);
        }
        return reason;
    }
}
