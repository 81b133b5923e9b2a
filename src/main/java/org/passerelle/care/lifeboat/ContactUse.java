package org.passerelle.care.lifeboat;

/// What came of a contact that somebody left.
enum ContactUse {
    /// The person was reached there: it is kept.
    REACHED,
    /// Nobody answered yet, or nobody tried: it is kept and tried.
    KEPT,
    /// It does not lead to the person.
    DROPPED
}
