package org.passerelle.care.rights;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.RightsHistory.SilenceAnswered;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// What became of a file that was handed in: noted, and told to the pathway that waits for it.
@Component
class FilesPending {

    private final RightsChecks checks;
    private final RightsNotes notes;
    private final PathwayHistory history;
    private final PathwayMessages messages;
    private final Clock clock;

    FilesPending(
            RightsChecks checks, RightsNotes notes, PathwayHistory history, PathwayMessages messages, Clock clock) {
        this.checks = checks;
        this.notes = notes;
        this.history = history;
        this.messages = messages;
        this.clock = clock;
    }

    /// The right somebody asked for last.
    CurrentRight asked(UUID pathwayId) {
        return checks.findFirstByPathwayIdAndAskedRightIsNotNullOrderByCheckedAtDesc(pathwayId)
                .flatMap(RightsCheck::asked)
                .orElse(CurrentRight.AME);
    }

    void granted(AnsweredTask task, HeldRights granted, @Nullable String words) {
        notes.goOnWith(task, granted, null, words);
        tell(task.pathwayId(), FileAnswer.GRANTED);
    }

    void refused(AnsweredTask task, @Nullable String words) {
        notes.goOnWith(task, HeldRights.NONE, null, words);
    }

    void handedIn(AnsweredTask task, PendingFile file, @Nullable String words) {
        notes.goOnWith(task, HeldRights.PENDING, file, words);
    }

    /// Whoever waits for it goes on; whoever searches a doctor or prepares a visit looks at the rights first.
    void anotherWay(UUID pathwayId) {
        tell(pathwayId, FileAnswer.OTHER_WAY);
        messages.say(PathwayMessage.RIGHTS_CHANGED, pathwayId, Map.of());
        messages.say(PathwayMessage.RIGHTS_ENDED, pathwayId, Map.of());
    }

    /// Once: the day comes again while somebody still asks for the paper that says so. Until when a right that silence
    /// granted lasts is on that paper.
    void answeredBySilence(UUID pathwayId, Silence silence) {
        HeldRights found = silence == Silence.GRANTS ? new HeldRights(silence.asked(), null, null) : HeldRights.NONE;
        boolean known = checks.findFirstByPathwayIdOrderByCheckedAtDesc(pathwayId)
                .map(check -> check.held().right() == found.right())
                .orElse(false);
        if (!known) {
            checks.save(new RightsCheck(pathwayId, found, clock.instant()));
            String step = silence == Silence.GRANTS ? "Event_SilenceGranted" : "Event_SilenceRefused";
            history.write(pathwayId, step, new SilenceAnswered(silence));
        }
        if (silence == Silence.GRANTS) {
            tell(pathwayId, FileAnswer.GRANTED);
        }
    }

    /// The one that is still waited for, and from when it counts.
    @Nullable
    PendingFile stillPending(UUID pathwayId) {
        return checks.findFirstByPathwayIdOrderByCheckedAtDesc(pathwayId)
                .filter(check -> check.held().right() == CurrentRight.PENDING)
                .flatMap(RightsCheck::file)
                .orElse(null);
    }

    private void tell(UUID pathwayId, FileAnswer answer) {
        messages.say(PathwayMessage.FILE_ANSWERED, pathwayId, Map.of("fileAnswer", answer.name()));
    }
}
