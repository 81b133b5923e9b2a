package org.passerelle.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.law.LawInForce;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// Where a renewal stands. Renewed rights have a new end, which is followed in its turn.
@Component
class NoteRenewal implements AnswerHandler<NoteRenewal.Answer, NoteRenewal.Facts> {

    enum RenewalStatus {
        RENEWED,
        FILED,
        PLANNED,
        NOT_WANTED
    }

    /// Earlier forms did not ask for the new end.
    record Answer(
            RenewalStatus renewalStatus,
            @Nullable LocalDate newEndDate,
            @Nullable ProofType newProofType,
            @Nullable String notes) {}

    record Facts(
            RenewalStatus renewalStatus,
            @Nullable LocalDate newRightsEnd,
            @Nullable LocalDate newRenewFrom,
            @Nullable LocalDate newRenewLateFrom) {}

    private final Rights rights;
    private final RightsNotes notes;
    private final LawInForce law;
    private final Clock clock;

    NoteRenewal(Rights rights, RightsNotes notes, LawInForce law, Clock clock) {
        this.rights = rights;
        this.notes = notes;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "renew-rights";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        HeldRights held = rights.heldBy(task.pathwayId()).orElse(null);
        LocalDate newEnd = answer.newEndDate();
        if (answer.renewalStatus() != RenewalStatus.RENEWED || held == null || newEnd == null) {
            return new Facts(answer.renewalStatus(), null, null, null);
        }
        ProofType proof = answer.newProofType() == null ? held.proof() : answer.newProofType();
        HeldRights renewed = new HeldRights(held.right(), newEnd, proof);
        notes.goOnWith(task, renewed, null, answer.notes());
        LocalDate today = task.at().atZone(clock.getZone()).toLocalDate();
        Followed followed = Followed.of(renewed, false, law.delays(today), today);
        return followed == null
                ? new Facts(answer.renewalStatus(), null, null, null)
                : new Facts(answer.renewalStatus(), followed.end(), followed.renewFrom(), followed.renewLateFrom());
    }
}
