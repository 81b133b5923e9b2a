package org.passerelle.care.outreach;

/// Every message `practice-outreach` waits for. Those to a running one are keyed by the outreach and live only for a
/// moment: whoever sends one knows what it waits for.
public enum OutreachMessage {
    /// When a campaign opens, and when a re-check is planned: begins the outreach.
    OUTREACH_OPENED("outreach-opened"),
    /// When the engine was lost after a practice had said yes: begins at the letter.
    OUTREACH_RESUMED("outreach-resumed"),
    /// The practice said by another way whether it takes new patients.
    PRACTICE_TOLD("practice-told"),
    /// A supervisor stopped the campaign.
    OUTREACH_STOPPED("outreach-stopped");

    private final String messageName;

    OutreachMessage(String messageName) {
        this.messageName = messageName;
    }

    public String messageName() {
        return messageName;
    }
}
