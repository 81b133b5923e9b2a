package org.passerelle.care.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The mail that tells a doctor what was decided.
@Embeddable
class DoctorMail {

    /// Absent until it may leave.
    @Column(name = "mail")
    @Enumerated(EnumType.STRING)
    @Nullable
    private MailState state;

    @Column(name = "mail_attempts")
    private int attempts;

    @Column(name = "mail_due_at")
    @Nullable
    private Instant dueAt;

    @Column(name = "mail_taken_at")
    @Nullable
    private Instant takenAt;

    protected DoctorMail() {}

    static DoctorMail notYet() {
        return new DoctorMail();
    }

    boolean isPlanned() {
        return state != null;
    }

    void dueAt(Instant at) {
        state = MailState.PLANNED;
        dueAt = at;
    }

    boolean isDue(Instant now) {
        return state == MailState.PLANNED && dueAt != null && !dueAt.isAfter(now);
    }

    void take(Instant now) {
        state = MailState.SENDING;
        takenAt = now;
        attempts++;
    }

    boolean isSending() {
        return state == MailState.SENDING;
    }

    boolean wasTakenBefore(Instant before) {
        return isSending() && takenAt != null && takenAt.isBefore(before);
    }

    void is(MailState known) {
        state = known;
    }

    /// It is under way, or has arrived.
    boolean answers() {
        return state != null && (!state.isOver() || state == MailState.SENT);
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    MailState state() {
        return state;
    }
}
