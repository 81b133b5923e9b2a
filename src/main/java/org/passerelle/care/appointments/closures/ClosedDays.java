package org.passerelle.care.appointments.closures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClosedDays extends Repository<ClosedDay, UUID> {

    ClosedDay save(ClosedDay day);

    Optional<ClosedDay> findById(UUID id);

    void delete(ClosedDay day);

    /// What closes a practice before what only makes the way hard.
    @Query("""
        select d from ClosedDay d where d.fromDay <= :to and d.toDay >= :from order by d.kind, d.fromDay, d.id
        """)
    List<ClosedDay> findBetween(LocalDate from, LocalDate to);

    /// The next first.
    @Query("select d from ClosedDay d where d.toDay >= :from order by d.fromDay, d.id")
    List<ClosedDay> findFrom(LocalDate from, Limit limit);
}
