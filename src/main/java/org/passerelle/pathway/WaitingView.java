package org.passerelle.pathway;

import java.time.Instant;

/// What a pathway waits for, and who has to act.
public record WaitingView(String step, String processId, boolean task, Instant since, Instant expectedBy, Owner owner) {

    /// Goes on beside the pathway.
    public boolean aside() {
        return WaitingBook.ASIDE.contains(processId);
    }
}
