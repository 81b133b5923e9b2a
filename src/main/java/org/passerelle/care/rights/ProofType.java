package org.passerelle.care.rights;

/// What the person can show at a practice.
public enum ProofType {
    CARTE_VITALE,
    ATTESTATION_PAPIER,
    CARTE_AME,
    COURRIER_AME,
    NONE;

    /// Desks are used to cards; with anything else they may hesitate.
    public boolean isCard() {
        return this == CARTE_VITALE || this == CARTE_AME;
    }
}
