package org.passerelle.care.interpreting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvoiceLines extends Repository<InvoiceLine, UUID> {

    InvoiceLine save(InvoiceLine line);

    /// One invoice after the other, until the transaction ends: two that name the same uses do not wait for each other.
    @Query(
            value = "select cast(pg_advisory_xact_lock(hashtext('interpreter_invoice_line')) as text)",
            nativeQuery = true)
    String oneAfterTheOther();

    /// What was taken of this invoice before.
    @Query("select l from InvoiceLine l where lower(l.supplier) = lower(:supplier) and l.number = :number")
    List<InvoiceLine> of(String supplier, String number);

    /// The latest first, each with what it asked for in cents and what was counted until then.
    @Query("""
        select l.supplier as supplier, l.number as number, max(l.postedAt) as postedAt, count(l) as lines,
            sum(l.amount) as amount, sum(l.counted) as counted
        from InvoiceLine l where l.postedAt > :since group by l.supplier, l.number order by max(l.postedAt) desc fetch first :rows rows only\
        """)
    List<Invoice> latest(Instant since, int rows);

    interface Invoice {
        String getSupplier();

        String getNumber();

        Instant getPostedAt();

        long getLines();

        long getAmount();

        long getCounted();
    }
}
