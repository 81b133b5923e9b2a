package org.passerelle.care.messages;

/// Why a message did not simply arrive, where the other side is not to blame; what that one answers is a code of its
/// own, like `HTTP_500`.
enum MessageWhy {
    /// Nobody asked the person yet, or they do not want it.
    NO_PERMISSION,
    PERSON_STOPPED,
    PATHWAY_CLOSED,
    APPOINTMENT_CHANGED,
    /// The next allowed minute comes after the visit.
    TOO_LATE,
    /// As many foreign numbers as a day allows were written to.
    FOREIGN_CAP,
    /// This installation has no such way out.
    NO_CHANNEL,
    NO_TEAM_PHONE,
    /// We were stopped between sending and writing it down.
    CRASHED,
    /// Something of ours failed.
    INTERNAL
}
