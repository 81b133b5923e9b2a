package org.passerelle.care.referral;

import java.util.List;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.forms.FormOptions;
import org.springframework.stereotype.Component;

/// Whom an accepted referral may be about, for whoever reads the form.
@Component
class ReferralOptions implements FormOptions {

    private final WhoItMayBe whoItMayBe;

    ReferralOptions(WhoItMayBe whoItMayBe) {
        this.whoItMayBe = whoItMayBe;
    }

    @Override
    public String valuesKey() {
        return "referralPeople";
    }

    @Override
    public List<Option> options(UUID referralId) {
        return whoItMayBe.of(referralId, CurrentUser.get()).choices().stream()
                .map(choice -> new Option(choice.whom(), choice.words()))
                .toList();
    }
}
