package org.passerelle.care.interpreting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.interpreting.funding.FundingBook;
import org.passerelle.pathway.CarePanel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The interpreter who was arranged last.
@Component
class InterpreterPanel implements CarePanel<InterpreterPanel.Arranged> {

    /// The language as ISO 639-3 code; the line that pays by its name, absent when none does.
    ///
    /// @param settled by phone always; else once the supplier confirmed
    record Arranged(
            InterpreterMode mode,
            String language,
            @Nullable String fundingLine,
            @Nullable String supplier,
            @Nullable LocalDate confirmedOn,
            boolean settled,
            @Nullable String notes) {}

    private final Arrangements arrangements;
    private final InterpreterUses uses;
    private final FundingBook lines;

    InterpreterPanel(Arrangements arrangements, InterpreterUses uses, FundingBook lines) {
        this.arrangements = arrangements;
        this.uses = uses;
        this.lines = lines;
    }

    private @Nullable String payer(UUID pathwayId) {
        return uses.findFirstByPathwayIdOrderByAskedAtDesc(pathwayId)
                .map(InterpreterUse::lineId)
                .map(line -> lines.get(line).name())
                .orElse(null);
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
                .map(arranged -> arranged.panel(payer(pathwayId)));
    }
}
