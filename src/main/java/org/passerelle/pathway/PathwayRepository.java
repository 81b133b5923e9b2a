package org.passerelle.pathway;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PathwayRepository extends Repository<Pathway, UUID> {

    Pathway save(Pathway pathway);

    Optional<Pathway> findById(UUID id);

    List<Pathway> findByStateAndExpectedByBefore(PathwayState state, Instant now);

    @Query("""
        select p.id from Pathway p
        where p.personId = :personId and p.programme = :programme
            and p.state <> org.passerelle.pathway.PathwayState.CLOSED
        order by p.startedAt desc\
        """)
    List<UUID> findOpen(UUID personId, String programme);

    @Query("""
        select p.id from Pathway p where p.personId = :personId
        order by case when p.state = org.passerelle.pathway.PathwayState.CLOSED then 1 else 0 end, p.startedAt desc, p.id
        """)
    List<UUID> findLatest(UUID personId, Limit limit);

    /// Handed over, and no process took it on in time.
    @Query("""
        select p from Pathway p where p.state = org.passerelle.pathway.PathwayState.RELAYED
        and p.processInstanceKey is null and p.expectedBy < :now
        and not exists (select w from WaitingStep w where w.pathwayId = p.id and w.processId not in :aside)
        """)
    List<Pathway> findForgottenAfterTheVisit(Instant now, Set<String> aside);

    /// Not the entity: who asks for facts often changes the pathway later in the same transaction, under its lock.
    @Query("""
        select new org.passerelle.pathway.PathwayFacts(p.id, p.personId, p.programme, p.need)
        from Pathway p where p.id = :id\
        """)
    Optional<PathwayFacts> findFacts(UUID id);

    @Query("""
        select new org.passerelle.pathway.PathwayFacts(p.id, p.personId, p.programme, p.need)
        from Pathway p where p.state <> org.passerelle.pathway.PathwayState.CLOSED
            and p.id in (select w.pathwayId from WaitingStep w where w.step in :steps)
        order by p.startedAt\
        """)
    List<PathwayFacts> findWaitingAt(Set<String> steps, Limit limit);

    @Query("select new org.passerelle.pathway.Pathways$OfPerson(p.id, p.personId) from Pathway p where p.id in :ids")
    List<Pathways.OfPerson> findPersons(Set<UUID> ids);

    @Query("select new org.passerelle.pathway.Pathways$OfPerson(p.id, p.personId) from Pathway p where p.personId in"
            + " :persons")
    List<Pathways.OfPerson> findOfPersons(Set<UUID> persons);

    /// For changes: parallel branches move the same pathway.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Pathway p where p.id = :id")
    Optional<Pathway> findLocked(UUID id);
}
