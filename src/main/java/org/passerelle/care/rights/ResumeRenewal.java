package org.passerelle.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import org.passerelle.care.rights.RightsHistory.RightsFollowed;
import org.passerelle.care.rights.law.LawInForce;
import org.passerelle.pathway.Happened;
import org.passerelle.pathway.LostWork;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.pathway.PathwayMilestones.ClosedPathwayReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The rights, or the file, that were followed beside a pathway are followed again, until the same day: when the engine
/// lost them, and when a closed pathway is opened again.
@Component
class ResumeRenewal {

    private static final String PROCESS = "rights-renewal";
    private static final String FILES = "rights-answer";

    private final PathwayHistory history;
    private final PathwayMessages messages;
    private final Rights rights;
    private final FilesPending files;
    private final LawInForce law;
    private final Clock clock;

    ResumeRenewal(
            PathwayHistory history,
            PathwayMessages messages,
            Rights rights,
            FilesPending files,
            LawInForce law,
            Clock clock) {
        this.history = history;
        this.messages = messages;
        this.rights = rights;
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    @EventListener
    void on(LostWork lost) {
        if (lost.waitedIn().contains(PROCESS)) {
            followRights(lost);
        }
        PendingFile file = files.stillPending(lost.pathwayId());
        if (lost.waitedIn().contains(FILES) && file != null) {
            messages.say(PathwayMessage.FILE_PENDING, lost.pathwayId(), file.facts());
        }
    }

    /// What followed its rights ended when it was closed.
    @EventListener
    void on(Happened happened) {
        if (happened.what() instanceof ClosedPathwayReopened) {
            LocalDate today = LocalDate.now(clock);
            rights.heldBy(happened.pathwayId())
                    .map(held -> Followed.of(held, false, law.delays(today), today))
                    .ifPresent(followed ->
                            messages.say(PathwayMessage.RENEWAL_DUE, happened.pathwayId(), followed.facts()));
        }
    }

    private void followRights(LostWork lost) {
        history.of(lost.pathwayId()).reversed().stream()
                .map(line -> line.what())
                .filter(RightsFollowed.class::isInstance)
                .map(RightsFollowed.class::cast)
                .findFirst()
                .ifPresent(followed -> messages.say(
                        PathwayMessage.RENEWAL_DUE,
                        lost.pathwayId(),
                        again(lost, followed.until()).facts()));
    }

    /// In time where the right and its end are those that are held; at once where only the day is known.
    private Followed again(LostWork lost, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        return rights.heldBy(lost.pathwayId())
                .filter(held -> until.equals(held.endDate()))
                .map(held -> Followed.of(held, false, law.delays(today), today))
                .orElseGet(() -> new Followed(until, null, null));
    }
}
