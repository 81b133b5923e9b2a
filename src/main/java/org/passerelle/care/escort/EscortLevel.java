package org.passerelle.care.escort;

/// From the most support to none: the aim is that the person goes alone one day (domain.md §4).
public enum EscortLevel {
    ESCORTED,
    MEETING_AT_DOOR,
    REMINDER_ONLY,
    ALONE;

    public boolean needsCompanion() {
        return this == ESCORTED || this == MEETING_AT_DOOR;
    }

    EscortLevel less() {
        return this == ALONE ? ALONE : values()[ordinal() + 1];
    }

    EscortLevel more() {
        return this == ESCORTED ? ESCORTED : values()[ordinal() - 1];
    }
}
