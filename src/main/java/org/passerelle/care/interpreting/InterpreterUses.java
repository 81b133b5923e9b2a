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
}
