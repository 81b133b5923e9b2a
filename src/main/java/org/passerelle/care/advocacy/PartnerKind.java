package org.passerelle.care.advocacy;

/// The partners that the field documents name (domain.md §6.2), and those our demands go to.
enum PartnerKind {
    /// Réseau Santé Précarité.
    RSP,
    /// APSAR+, UC-Irsa and other bodies of prevention.
    PREVENTION_BODY,
    CPTS,
    PASS,
    MSP,
    CPAM,
    CCAS,
    CITY,
    METROPOLIS,
    ARS,
    /// The order of doctors, of pharmacists…
    ORDER,
    MINISTRY,
    OTHER
}
