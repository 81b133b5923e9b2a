package org.passerelle.care.escort;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.CarePanel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How the person comes to the appointment, on the pathway's page and in its API answer.
@Component
class EscortPanel implements CarePanel<EscortPanel.Plan> {

    /// `companion` is a username; `travelMinutes` one way.
    record Plan(
            EscortLevel level,
            @Nullable String companion,
            @Nullable String meetingPlace,
            @Nullable Instant meetingAt,
            @Nullable Integer travelMinutes,
            @Nullable String notes) {}

    private final Escorts escorts;

    EscortPanel(Escorts escorts) {
        this.escorts = escorts;
    }

    @Override
    public String house() {
        return "escort";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Plan> of(UUID pathwayId) {
        return escorts.findFirstByPathwayIdAndReleasedAtIsNullOrderByPlannedAtDesc(pathwayId)
                .map(Escort::plan);
    }
}
