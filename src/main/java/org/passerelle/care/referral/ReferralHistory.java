package org.passerelle.care.referral;

import org.passerelle.pathway.Happening;

/// What the history tells of a doctor's referral.
sealed interface ReferralHistory extends Happening {

    record OpenedByReferral() implements ReferralHistory {}

    record JoinedByReferral() implements ReferralHistory {}
}
