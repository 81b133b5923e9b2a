package org.passerelle.care.appointments;

enum BookingResult {
    BOOKED,
    CALL_BACK,
    /// Between the practice's yes and our call it stopped taking new patients.
    PRACTICE_WITHDREW,
    PERSON_DECLINED
}
