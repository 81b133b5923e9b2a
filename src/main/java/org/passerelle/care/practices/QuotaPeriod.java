package org.passerelle.care.practices;

/// What a quota counts: the people of a calendar month, as practices do, or all ever sent. `NONE` in an answer: there
/// is no quota any more.
enum QuotaPeriod {
    MONTH,
    TOTAL,
    NONE
}
