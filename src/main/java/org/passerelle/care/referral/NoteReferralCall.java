package org.passerelle.care.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.practices.CallHours;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// A mediator called the patient: takes them on or not, calls again, or leaves it to the supervisor.
@Component
class NoteReferralCall implements AnswerHandler<NoteReferralCall.Answer, NoteReferralCall.Facts> {

    enum CallOutcome {
        ACCEPT,
        DECLINE,
        NO_ANSWER,
        PASS_ON
    }

    record Answer(
            CallOutcome referralOutcome,
            @Nullable String referralWhom,
            @Nullable DeclineReason declineReason,
            @Nullable String word) {}

    record Facts(
            Stage referralStage,
            @Nullable Instant callAt,
            @Nullable Instant callBy) {}

    private final ReferralRepository referrals;
    private final ReferralDesk desk;
    private final DecisionDesk decisions;
    private final CallHours hours;

    NoteReferralCall(ReferralRepository referrals, ReferralDesk desk, DecisionDesk decisions, CallHours hours) {
        this.referrals = referrals;
        this.desk = desk;
        this.decisions = decisions;
        this.hours = hours;
    }

    @Override
    public String formId() {
        return "answer-referral";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        Referral referral = referrals.getLocked(task.about());
        CurrentUser user = CurrentUser.get();
        Instant again = hours.nextAfter(task.at());
        switch (answer.referralOutcome()) {
            case ACCEPT -> decisions.accept(referral, answer.referralWhom(), answer.word(), user);
            case DECLINE -> decisions.decline(referral, answer.declineReason(), answer.word(), user);
            case NO_ANSWER -> referral.callAgain(again, desk.endOf(again));
            case PASS_ON -> referral.passOn();
        }
        boolean later = referral.stage() == Stage.CALL_AGAIN;
        return new Facts(referral.stage(), later ? again : null, later ? referral.callBy() : null);
    }
}
