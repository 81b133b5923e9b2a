package org.passerelle.care.practices;

/// Why a practice is ruled out for a pathway. Lack of room and a refused cover are kept apart: the second is
/// unlawful.
public enum RefusalCode {
    OVERLOADED,
    QUOTA_REACHED,
    OTHER_COMMUNE,
    RETIRING_SOON,
    NO_INTERPRETER,
    PAST_NO_SHOWS,
    COVER_REFUSED,
    OTHER,
    /// The practice had said yes, its front desk said no.
    REFUSED_AT_DESK,
    /// The person went and would like another doctor.
    PERSON_PREFERS_ANOTHER;

    /// What a practice says itself; the other codes are noted by us.
    public boolean isSaidByPractices() {
        return this != REFUSED_AT_DESK && this != PERSON_PREFERS_ANOTHER;
    }
}
