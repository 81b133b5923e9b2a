package org.passerelle.care.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.CarePanel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the last call after the appointment brought.
@Component
class FollowUpPanel implements CarePanel<FollowUpPanel.LastCall> {

    record LastCall(
            CallResult result,
            Outcome outcome,
            @Nullable NotAttendedReason reason,
            Instant at,
            @Nullable String notes) {}

    private final FollowUpCalls calls;

    FollowUpPanel(FollowUpCalls calls) {
        this.calls = calls;
    }

    @Override
    public String house() {
        return "followup";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LastCall> of(UUID pathwayId) {
        return calls.findFirstByPathwayIdOrderByCalledAtDesc(pathwayId).map(FollowUpCall::panel);
    }
}
