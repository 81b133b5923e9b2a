package org.passerelle.care.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// How the team will learn which cover there is, and when it looks again.
@Component
class GatherProof implements AnswerHandler<GatherProof.Answer, NextRightsCheck> {

    enum ProofPlan {
        CALL_CPAM,
        BRING_PROOF,
        ONLINE_ACCOUNT
    }

    record Answer(
            ProofPlan proofPlan,
            LocalDate nextCheckDate,
            @Nullable String notes) {}

    @Override
    public String formId() {
        return "gather-proof";
    }

    @Override
    public NextRightsCheck handle(AnsweredTask task, Answer answer) {
        return new NextRightsCheck(answer.nextCheckDate());
    }
}
