package org.passerelle.care.interpreting;

/// What the supplier says of an interpreter who was booked with them.
enum Confirmed {
    YES,
    NOT_YET,
    NO
}
