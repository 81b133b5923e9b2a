package org.passerelle.care.referral;

/// Why we do not accompany somebody a doctor asked us to.
enum DeclineReason {
    NOT_REACHED,
    NOT_WANTED,
    ALREADY_ACCOMPANIED,
    OUT_OF_AREA,
    NOT_FOR_US,
    NO_CAPACITY
}
