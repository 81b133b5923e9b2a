package org.passerelle.pathway;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PathwayRepository extends Repository<Pathway, UUID> {

    Pathway save(Pathway pathway);

    Optional<Pathway> findById(UUID id);

    List<Pathway> findByStateAndExpectedByBefore(PathwayState state, Instant now);

    /// For changes: parallel branches move the same pathway.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Pathway p where p.id = :id")
    Optional<Pathway> findLocked(UUID id);
}
