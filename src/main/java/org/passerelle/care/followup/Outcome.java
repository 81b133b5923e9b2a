package org.passerelle.care.followup;

/// What we know after a call. Unreached is not "did not attend": the two never add up in a report.
enum Outcome {
    ATTENDED,
    NOT_ATTENDED,
    UNREACHED
}
