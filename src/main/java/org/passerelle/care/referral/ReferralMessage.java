package org.passerelle.care.referral;

/// Every message `incoming-referral` waits for, keyed by the referral.
public enum ReferralMessage {
    /// A doctor asked: begins it, and begins it anew where it stands when the engine was lost.
    REFERRAL_RECEIVED("referral-received"),
    /// Somebody decided on the referral's page or by the API.
    REFERRAL_DECIDED("referral-decided"),
    /// A mediator leaves the decision to the supervisor, on the page or by the API.
    REFERRAL_PASSED_ON("referral-passed-on"),
    /// Something is known of the mail to the doctor.
    REFERRER_WRITTEN_TO("referrer-written-to");

    private final String messageName;

    ReferralMessage(String messageName) {
        this.messageName = messageName;
    }

    public String messageName() {
        return messageName;
    }
}
