package org.passerelle.care.appointments;

/// Why no date could be made with a practice that said yes (features.md §4). What follows, when the person will not go
/// there, stands in `next-step.dmn`.
enum NoAppointmentReason {
    GP_UNREACHABLE,
    NO_SLOT_FITS,
    NO_TRANSPORT,
    LOST_CONTACT_DETAILS,
    TOO_BUSY,
    COST_WORRY,
    NOT_INTERESTED,
    OTHER;

    /// With another practice it may go better.
    boolean speaksAgainstThePractice() {
        return this == GP_UNREACHABLE || this == NO_SLOT_FITS || this == NO_TRANSPORT;
    }
}
