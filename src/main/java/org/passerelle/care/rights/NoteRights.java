package org.passerelle.care.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.RightsHistory.RightsNoted;
import org.passerelle.care.rights.RightsHistory.RightsNotedUntil;
import org.passerelle.care.rights.RightsHistory.UrgentSigns;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// The rights interview. In an emergency there was no time to ask, so nothing is noted but the emergency.
@Component
class NoteRights implements AnswerHandler<NoteRights.Answer, NoteRights.Facts> {

    enum YesNo {
        YES,
        NO
    }

    record Answer(
            YesNo urgentSigns,
            @Nullable CurrentRight currentRight,
            @Nullable LocalDate rightEndDate,
            @Nullable ProofType proofType,
            @Nullable YesNo canFileNow,
            @Nullable String notes) {

        HeldRights found() {
            CurrentRight right = currentRight == null ? CurrentRight.UNKNOWN : currentRight;
            return new HeldRights(right, rightEndDate, proofType);
        }
    }

    /// What the table of routes decides by.
    record Facts(
            YesNo urgentSigns,
            @Nullable CurrentRight currentRight,
            @Nullable LocalDate rightEndDate,
            @Nullable YesNo canFileNow) {}

    private final RightsChecks checks;
    private final PathwayHistory history;

    NoteRights(RightsChecks checks, PathwayHistory history) {
        this.checks = checks;
        this.history = history;
    }

    @Override
    public String formId() {
        return "rights-interview";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        if (answer.urgentSigns() == YesNo.YES) {
            history.write(task, new UrgentSigns());
        } else {
            note(task, answer.found(), answer.notes());
        }
        return new Facts(answer.urgentSigns(), answer.currentRight(), answer.rightEndDate(), answer.canFileNow());
    }

    private void note(AnsweredTask task, HeldRights found, @Nullable String notes) {
        checks.save(new RightsCheck(task, found, notes));
        LocalDate until = found.endDate();
        history.write(
                task, until == null ? new RightsNoted(found.right()) : new RightsNotedUntil(until, found.right()));
    }
}
