package org.passerelle.care.advocacy;

enum CommitmentState {
    /// Its day is to come, or has come and nobody has said what became of it.
    OPEN,
    KEPT,
    /// We no longer wait for it; why is written down.
    DROPPED
}
