package org.passerelle.care.interpreting;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.CarePanel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The interpreter who was arranged last.
@Component
class InterpreterPanel implements CarePanel<InterpreterPanel.Arranged> {

    /// The language as ISO 639-3 code.
    record Arranged(
            InterpreterMode mode,
            String language,
            @Nullable FundingLine fundingLine,
            @Nullable String notes) {}

    private final Arrangements arrangements;

    InterpreterPanel(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public String house() {
        return "interpreting";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Arranged> of(UUID pathwayId) {
        return arrangements
                .findFirstByPathwayIdAndReleasedAtIsNullOrderByArrangedAtDesc(pathwayId)
                .map(Arrangement::panel);
    }
}
