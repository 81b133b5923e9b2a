package org.passerelle.care.referral;

import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// The supervisor decides what nobody called about in time, and what a mediator may not see.
@Component
class NoteReferralDecision implements AnswerHandler<NoteReferralDecision.Answer, AnswerHandler.NoFacts> {

    record Answer(
            Decision referralDecision,
            @Nullable String referralWhom,
            @Nullable DeclineReason declineReason,
            @Nullable String word) {}

    private final ReferralRepository referrals;
    private final DecisionDesk decisions;

    NoteReferralDecision(ReferralRepository referrals, DecisionDesk decisions) {
        this.referrals = referrals;
        this.decisions = decisions;
    }

    @Override
    public String formId() {
        return "decide-referral";
    }

    @Override
    public NoFacts handle(AnsweredTask task, Answer answer) {
        Referral referral = referrals.getLocked(task.about());
        CurrentUser user = CurrentUser.get();
        switch (answer.referralDecision()) {
            case ACCEPT -> decisions.accept(referral, answer.referralWhom(), answer.word(), user);
            case DECLINE -> decisions.decline(referral, answer.declineReason(), answer.word(), user);
        }
        return new NoFacts();
    }
}
