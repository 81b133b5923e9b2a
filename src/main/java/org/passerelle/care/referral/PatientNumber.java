package org.passerelle.care.referral;

import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.privacy.Ground;
import org.passerelle.platform.privacy.ReadAudit;
import org.passerelle.platform.privacy.ReadLimit;
import org.springframework.stereotype.Component;

/// The number of somebody a doctor asks for is told to whoever calls or asks for it, and that is written down, as for
/// those who have a file.
@Component
class PatientNumber {

    private final ReadAudit audit;
    private final ReadLimit limit;

    PatientNumber(ReadAudit audit, ReadLimit limit) {
        this.audit = audit;
        this.limit = limit;
    }

    /// This page or answer tells it to somebody who sees the referral. Throws
    /// [org.passerelle.platform.refusals.TooMany].
    void tell(Referral referral, CurrentUser user) {
        limit.count(user.username());
        Ground why = user.supervises() ? Ground.SUPERVISION : Ground.TEAM;
        audit.referral(user.username(), referral.id(), why);
    }
}
