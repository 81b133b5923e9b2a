package org.passerelle.care.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.NoteRights.YesNo;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.forms.OfEarlierModels;
import org.springframework.stereotype.Component;

/// The rights interview of earlier models, whose engine decides with the table `rights-route` of their time.
@Component
@OfEarlierModels
class NoteRightsAsBefore implements AnswerHandler<NoteRightsAsBefore.Answer, NoteRightsAsBefore.Facts> {

    record Answer(
            YesNo urgentSigns,
            @Nullable CurrentRight currentRight,
            @Nullable LocalDate rightEndDate,
            @Nullable ProofType proofType,
            @Nullable YesNo canFileNow,
            @Nullable String notes) {}

    /// What that table reads.
    record Facts(
            YesNo urgentSigns,
            @Nullable CurrentRight currentRight,
            @Nullable LocalDate rightEndDate,
            @Nullable YesNo canFileNow) {}

    private final RightsNotes notes;

    NoteRightsAsBefore(RightsNotes notes) {
        this.notes = notes;
    }

    @Override
    public String formId() {
        return "rights-interview";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        if (answer.urgentSigns() == YesNo.YES) {
            notes.emergency(task);
        } else {
            CurrentRight right = answer.currentRight() == null ? CurrentRight.UNKNOWN : answer.currentRight();
            notes.keep(
                    task, new HeldRights(right, answer.rightEndDate(), answer.proofType()), null, null, answer.notes());
        }
        return new Facts(answer.urgentSigns(), answer.currentRight(), answer.rightEndDate(), answer.canFileNow());
    }
}
