package org.passerelle.care.appointments;

public enum AppointmentState {
    BOOKED,
    /// Another date took its place.
    MOVED,
    CANCELED,
    ATTENDED,
    MISSED,
    /// The day has passed and nobody could tell us: not the same as missed.
    OUTCOME_UNKNOWN
}
