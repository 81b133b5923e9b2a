package org.passerelle.care.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What whoever calls next should know of the calls before.
@Component
@Transactional(readOnly = true)
public class PastCalls {

    public record LastCall(int attempt, CallResult result, Instant at) {}

    private final FollowUpCalls calls;

    PastCalls(FollowUpCalls calls) {
        this.calls = calls;
    }

    public Optional<LastCall> last(UUID pathwayId) {
        return calls.findFirstByPathwayIdOrderByCalledAtDesc(pathwayId).map(FollowUpCall::last);
    }
}
