package org.passerelle.care.rights.law;

/// What to do about somebody's cover. It may be kept, so it says what to do and never why: rows of the table that
/// differ by residence status alone share one (domain.md §5).
public enum RightsAction {
    NONE,
    GO_TO_HOSPITAL,
    ASK_FOR_PROOF,
    CONTACT_ASE,
    RENEW,
    EARLIER_SLOT_AND_RENEW,
    APPLY_FOR_C2S,
    VERIFY_WITH_CPAM,
    TRACK_ANSWER,
    DECLARE_WORK_ACCIDENT,
    OPEN_FOR_MINOR,
    OPEN_PUMA_C2S,
    OPEN_AME,
    PREPARE_FILE,
    SEE_SOCIAL_WORKER,
    ASK_RIGHTS_ADVISER
}
