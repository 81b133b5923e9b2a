package org.passerelle.care.referral;

import java.time.Clock;
import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.passerelle.care.messages.PlainMail;
import org.springframework.stereotype.Component;

/// Answers «Préparer la réponse»: by mail when the doctor left an address and mails leave here, else somebody rings.
@Component
class PrepareAnswer implements Worker<PrepareAnswer.Request, PrepareAnswer.Way> {

    record Request(UUID referralId) {}

    record Way(boolean answerByMail) {}

    private final ReferralRepository referrals;
    private final PlainMail post;
    private final Clock clock;

    PrepareAnswer(ReferralRepository referrals, PlainMail post, Clock clock) {
        this.referrals = referrals;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "prepare-referral-answer";
    }

    @Override
    public Way work(Request request) {
        Referral referral = referrals.getLocked(request.referralId());
        return new Way(referral.answerByMail(post.isOpen(), clock.instant()));
    }
}
