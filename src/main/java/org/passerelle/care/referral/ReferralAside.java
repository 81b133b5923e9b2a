package org.passerelle.care.referral;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.forms.FormAside;
import org.springframework.stereotype.Component;

/// Beside each form of a referral: whom to call, what the doctor asked, and how the doctor is reached.
@Component
class ReferralAside implements FormAside {

    record Asking(ReferralView referral, boolean elsewhere) {}

    private final ReferralDesk desk;
    private final WhoItMayBe whoItMayBe;

    ReferralAside(ReferralDesk desk, WhoItMayBe whoItMayBe) {
        this.desk = desk;
        this.whoItMayBe = whoItMayBe;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("answer-referral", "decide-referral", "ring-referrer");
    }

    @Override
    public Optional<Aside> beside(UUID referralId, Map<String, Object> shown) {
        CurrentUser user = CurrentUser.get();
        ReferralView referral = desk.toCall(referralId, user);
        boolean elsewhere = whoItMayBe.of(referralId, user).elsewhere();
        return Optional.of(new Aside("", "care/referral/asking", new Asking(referral, elsewhere)));
    }
}
