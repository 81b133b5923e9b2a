package org.passerelle.care.referral;

import java.time.Clock;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// The doctor heard on the phone what was decided, or could not be reached.
@Component
class NoteReferrerRung implements AnswerHandler<NoteReferrerRung.Answer, AnswerHandler.NoFacts> {

    enum Heard {
        TOLD,
        UNREACHABLE
    }

    record Answer(Heard referrerHeard) {}

    private final ReferralRepository referrals;
    private final Clock clock;

    NoteReferrerRung(ReferralRepository referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "ring-referrer";
    }

    @Override
    public NoFacts handle(AnsweredTask task, Answer answer) {
        referrals
                .getLocked(task.about())
                .answered(
                        answer.referrerHeard() == Heard.TOLD ? Answered.PHONE : Answered.UNREACHABLE, clock.instant());
        return new NoFacts();
    }
}
