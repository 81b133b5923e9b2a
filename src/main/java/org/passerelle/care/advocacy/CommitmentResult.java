package org.passerelle.care.advocacy;

enum CommitmentResult {
    KEPT,
    /// Not yet: it has a new day.
    LATER,
    DROPPED
}
