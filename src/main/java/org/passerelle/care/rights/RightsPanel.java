package org.passerelle.care.rights;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.CarePanel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the last interview found of the cover.
@Component
class RightsPanel implements CarePanel<RightsPanel.Held> {

    record Held(
            CurrentRight right,
            @Nullable LocalDate until,
            @Nullable ProofType proof) {}

    private final Rights rights;

    RightsPanel(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String house() {
        return "rights";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Held> of(UUID pathwayId) {
        return rights.heldBy(pathwayId).map(held -> new Held(held.right(), held.endDate(), held.proof()));
    }
}
