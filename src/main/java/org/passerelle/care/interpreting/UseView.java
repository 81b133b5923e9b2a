package org.passerelle.care.interpreting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.interpreting.funding.EntryView;
import org.passerelle.care.interpreting.funding.Euros;

/// The use of an interpreter; amounts in euros with tax, as decimals.
///
/// @param fundingLineId absent: it costs us nothing
/// @param entries what moved for it on the line, in order
record UseView(
        UUID id,
        @Nullable UUID pathwayId,
        @Nullable UUID practiceId,
        String language,
        InterpreterMode mode,
        LocalDate on,
        InterpreterUse.State state,
        @Nullable InterpreterOutcome outcome,
        @Nullable Integer minutes,
        @Nullable String supplier,
        @Nullable UUID fundingLineId,
        String reserved,
        @Nullable String cost,
        boolean invoiced,
        List<EntryView> entries) {

    static UseView of(InterpreterUse use, List<EntryView> entries) {
        Long cost = use.cost();
        return new UseView(
                use.id(),
                use.pathwayId(),
                use.practiceId(),
                use.language(),
                use.mode(),
                use.on(),
                use.state(),
                use.outcome(),
                use.minutes(),
                use.supplier(),
                use.lineId(),
                Euros.decimal(use.isPlanned() ? use.reserved() : 0),
                cost == null ? null : Euros.decimal(cost),
                use.isInvoiced(),
                entries);
    }
}
