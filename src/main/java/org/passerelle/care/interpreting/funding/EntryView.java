package org.passerelle.care.interpreting.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the ledger; the amount in euros as decimal, moved `from` one account `to` another: FUNDER, LEFT,
/// RESERVED, CONSUMED.
public record EntryView(
        long id,
        UUID fundingLineId,
        String kind,
        String from,
        String to,
        String amount,
        @Nullable UUID useId,
        LocalDate on,
        Instant at,
        @Nullable String by,
        @Nullable String reason) {}
