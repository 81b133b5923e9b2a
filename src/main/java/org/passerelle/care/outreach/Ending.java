package org.passerelle.care.outreach;

/// How an outreach ended.
enum Ending {
    /// It answered; the next re-check is another outreach, with its date.
    RECHECK_PLANNED,
    /// A supervisor gave it up.
    LEFT_OUT,
    /// With its campaign.
    STOPPED
}
