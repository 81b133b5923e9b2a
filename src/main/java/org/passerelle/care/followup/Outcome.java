package org.passerelle.care.followup;

/// What we know after a call. Unreached is not "did not attend": the two never add up in a report.
enum Outcome {
    ATTENDED,
    NOT_ATTENDED,
    UNREACHED,
    /// The person does not want to be called, and is not any more.
    REFUSED,
    /// Reached, and nothing was said of the visit.
    SPOKEN,
    /// What is asked months after the visit.
    REGULAR_DOCTOR,
    LEFT
}
