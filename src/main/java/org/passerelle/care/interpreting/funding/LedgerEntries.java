package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LedgerEntries extends Repository<LedgerEntry, Long> {

    LedgerEntry save(LedgerEntry entry);

    List<LedgerEntry> findByUseIdOrderById(UUID useId);

    /// The latest first, below this one.
    @Query("select e from LedgerEntry e where e.lineId = :line and e.id < :before order by e.id desc fetch first"
            + " :rows rows only")
    List<LedgerEntry> of(UUID line, long before, int rows);

    /// The first and the last day that it paid for, or is to.
    @Query("select min(e.on) as first, max(e.on) as last from LedgerEntry e where e.lineId = :line and e.useId is not"
            + " null")
    Days paidFor(UUID line);

    interface Days {
        @Nullable
        LocalDate getFirst();

        @Nullable
        LocalDate getLast();
    }
}
