package org.passerelle.care.followup;

/// Why somebody did not go, in the person's words put into a code (domain.md §6.2, features.md §4).
public enum NotAttendedReason {
    PLACE_NOT_FOUND,
    ADDRESS_NOT_FOUND,
    TRANSPORT_STRIKE,
    TIME_WORK,
    FORGOT,
    HEALTH,
    PAPER_PROOF_FEAR,
    COST_WORRY,
    LANGUAGE,
    RIGHTS_ENDED,
    REFUSED_AT_DESK,
    OTHER_GP_MEANWHILE,
    CLOSER_GP,
    ASE_MEANWHILE,
    CHANGED_MIND,
    NO_REASON,
    OTHER
}
