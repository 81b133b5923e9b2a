package org.passerelle.care.messages.templates;

/// What a message is about. A visit that was missed is no such event: a machine does not say that.
public enum MessageEvent {
    BOOKED,
    MOVED,
    CANCELED,
    REMINDER_3_DAYS,
    REMINDER_1_DAY,
    MORNING
}
