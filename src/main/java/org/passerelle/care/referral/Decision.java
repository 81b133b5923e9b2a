package org.passerelle.care.referral;

/// What is decided about a referral.
enum Decision {
    ACCEPT,
    DECLINE
}
