package org.passerelle.care.referral;

/// Where a referral stands; the model reads it to know where to begin and to go on.
enum Stage {
    CALL,
    CALL_AGAIN,
    /// A supervisor decides.
    SUPERVISE,
    /// The doctor is to hear it.
    DECIDED
}
