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

    /// `companion` is a username; `travelMinutes` one way. Without a level nothing is settled yet, but somebody is
    /// promised.
    record Plan(
            @Nullable EscortLevel level,
            @Nullable String companion,
            @Nullable String meetingPlace,
            @Nullable Instant meetingAt,
            @Nullable Integer travelMinutes,
            @Nullable String notes,
            boolean promised) {

        static Plan promisedOnly() {
            return new Plan(null, null, null, null, null, null, true);
        }
    }

    private final Escorts escorts;
    private final Promises promises;
    private final EscortNeed need;

    EscortPanel(Escorts escorts, Promises promises, EscortNeed need) {
        this.escorts = escorts;
        this.promises = promises;
        this.need = need;
    }

    @Override
    public String house() {
        return "escort";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Plan> of(UUID pathwayId) {
        boolean promised = promises.of(pathwayId).isPresent();
        return escorts.findFirstByPathwayIdAndReleasedAtIsNullOrderByPlannedAtDesc(pathwayId)
                .filter(last -> need.toCome(pathwayId)
                        .map(visit -> last.isFor(visit.startsAt()))
                        .orElse(true))
                .map(escort -> escort.plan(promised))
                .or(() -> promised ? Optional.of(Plan.promisedOnly()) : Optional.empty());
    }
}
