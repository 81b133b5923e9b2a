package org.passerelle.care.followup;

/// What makes a doctor somebody's own (domain.md §6.2): declared to the insurance with PUMa or C2S, agreed with AME.
public enum Agreement {
    DECLARED,
    AGREED,
    NOT_YET,
    UNKNOWN
}
