package org.passerelle.care.rights;

/// The cover a person has today (domain.md §1.7). How it came to be is neither asked nor kept.
public enum CurrentRight {
    PUMA_C2S,
    PUMA_ONLY,
    AME,
    PENDING,
    NONE,
    UNKNOWN;

    public boolean isOpen() {
        return this == PUMA_C2S || this == PUMA_ONLY || this == AME;
    }
}
