package org.passerelle.care.practices;

/// What a practice takes as proof of rights beyond the Vitale card, which all take (domain.md §2.3).
enum AcceptedProof {
    AME,
    PAPER,
    PENDING
}
