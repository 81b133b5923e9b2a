package org.passerelle.care.rights.law;

/// What has to be said beside the route (domain.md §1.7, D3).
public enum RightsAlert {
    RIGHTS_END_BEFORE_APPOINTMENT,
    RENEWAL_WINDOW_OPEN,
    RENEWAL_LATE,
    RIGHTS_EXPIRED,
    PAPER_PROOF_ONLY,
    NO_ADDRESS,
    NINE_MONTH_RULE,
    MINOR,
    PRIORITY_CARE;

    /// What tells of the cover alone; what tells of the person is said while they are asked, and kept nowhere.
    public boolean mayBeKept() {
        return switch (this) {
            case RIGHTS_END_BEFORE_APPOINTMENT, RENEWAL_WINDOW_OPEN, RENEWAL_LATE, RIGHTS_EXPIRED, PAPER_PROOF_ONLY ->
                true;
            case NO_ADDRESS, NINE_MONTH_RULE, MINOR, PRIORITY_CARE -> false;
        };
    }
}
