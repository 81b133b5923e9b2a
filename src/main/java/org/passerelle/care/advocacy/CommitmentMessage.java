package org.passerelle.care.advocacy;

/// Every message `commitment` waits for.
public enum CommitmentMessage {
    /// Something was promised, or has a new day: begins a round.
    COMMITMENT_MADE("commitment-made"),
    /// It was settled or given another day by another way than its task; keyed by the commitment.
    COMMITMENT_CHANGED("commitment-changed");

    private final String messageName;

    CommitmentMessage(String messageName) {
        this.messageName = messageName;
    }

    public String messageName() {
        return messageName;
    }
}
