package org.passerelle.care.referral;

/// Of the mail that tells a doctor what was decided.
enum MailState {
    PLANNED,
    /// Handed to the mail server, of which nothing is heard yet.
    SENDING,
    SENT,
    /// It did not leave: somebody rings.
    UNSENT,
    /// Nobody can know: somebody rings, and asks first.
    UNKNOWN;

    boolean isOver() {
        return this != PLANNED && this != SENDING;
    }
}
