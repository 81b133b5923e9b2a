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

    /// What a refusal comes from. Lack of room is lawful when it meets everybody alike; to refuse a cover is not
    /// (CSP L1110-3, domain.md §2.2), and is counted apart.
    enum Ground {
        CAPACITY,
        CONDITION,
        SUSPECTED_DISCRIMINATION,
        OTHER
    }

    Ground ground() {
        return switch (this) {
            case OVERLOADED, QUOTA_REACHED, RETIRING_SOON -> Ground.CAPACITY;
            case OTHER_COMMUNE, NO_INTERPRETER -> Ground.CONDITION;
            case COVER_REFUSED -> Ground.SUSPECTED_DISCRIMINATION;
            case PAST_NO_SHOWS, OTHER, REFUSED_AT_DESK, PERSON_PREFERS_ANOTHER -> Ground.OTHER;
        };
    }

    /// Somebody else may still be taken.
    boolean sparesOthers() {
        return this == QUOTA_REACHED || ground() == Ground.CONDITION || ground() == Ground.SUSPECTED_DISCRIMINATION;
    }

    /// What a practice says itself; the other codes are noted by us.
    public boolean isSaidByPractices() {
        return this != REFUSED_AT_DESK && this != PERSON_PREFERS_ANOTHER;
    }
}
