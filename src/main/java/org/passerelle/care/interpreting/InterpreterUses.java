package org.passerelle.care.interpreting;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InterpreterUses extends Repository<InterpreterUse, UUID> {

    InterpreterUse save(InterpreterUse use);

    InterpreterUse saveAndFlush(InterpreterUse use);

    Optional<InterpreterUse> findById(UUID id);

    /// Until the transaction ends nobody else changes it.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from InterpreterUse u where u.id = :id")
    Optional<InterpreterUse> findLocked(UUID id);

    /// The one that is prepared for this pathway now, locked.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select u from InterpreterUse u where u.pathwayId = :pathwayId
        and u.state = org.passerelle.care.interpreting.InterpreterUse.State.PLANNED\
        """)
    Optional<InterpreterUse> findPlanned(UUID pathwayId);

    Optional<InterpreterUse> findFirstByPathwayIdOrderByAskedAtDesc(UUID pathwayId);

    boolean existsByPathwayIdAndState(UUID pathwayId, InterpreterUse.State state);

    /// Whose day has passed, and nobody said what became of them.
    @Query("""
        select u from InterpreterUse u where u.on < :today
        and u.state = org.passerelle.care.interpreting.InterpreterUse.State.PLANNED order by u.on, u.id
        fetch first :rows rows only\
        """)
    List<InterpreterUse> findUnsettled(LocalDate today, int rows);

    /// That we pay, of this day and before, and that stand in no invoice.
    @Query("""
        select u from InterpreterUse u where u.on <= :today and not u.invoiced and u.lineId is not null
        and u.state <> org.passerelle.care.interpreting.InterpreterUse.State.RELEASED order by u.on, u.id
        fetch first :rows rows only\
        """)
    List<InterpreterUse> findNotInvoiced(LocalDate today, int rows);

    /// Of this day, locked: those that took place first.
    ///
    /// @param language empty for any
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select u from InterpreterUse u where u.on = :on and not u.invoiced and u.lineId is not null
        and u.state <> org.passerelle.care.interpreting.InterpreterUse.State.RELEASED
        and (:language = '' or u.language = :language) order by u.state desc, u.id\
        """)
    List<InterpreterUse> findNotInvoiced(LocalDate on, String language);
}
