package org.passerelle.care.rights.law;

/// On what ground somebody is in France (`pathway` in domain.md §1.7). Said for a decision, forgotten after it.
public enum StayStatus {
    ASYLUM,
    PROTECTED,
    TEMP_PROTECTION,
    REGULAR_STAY,
    STAY_EXPIRED,
    NO_STAY_DOC,
    EU,
    FRENCH,
    MINOR_WITH_FAMILY,
    MINOR_ALONE_ASE,
    MINOR_ALONE_OTHER
}
