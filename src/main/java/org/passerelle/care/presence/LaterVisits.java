package org.passerelle.care.presence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LaterVisits extends Repository<LaterVisit, UUID> {

    LaterVisit save(LaterVisit visit);

    Optional<LaterVisit> findById(UUID id);

    @Query("select v from LaterVisit v where v.occasionId = :occasion order by v.visitedOn desc, v.countedAt desc")
    List<LaterVisit> of(UUID occasion, Limit limit);

    @Query("""
        select v from LaterVisit v where v.occasionId = :occasion and v.pathwayId = :pathway and v.visitedOn = :day
        """)
    Optional<LaterVisit> counted(UUID occasion, UUID pathway, LocalDate day);

    boolean existsByOccasionId(UUID occasion);

    @Query("""
        select new org.passerelle.care.presence.VisitCount(v.occasionId, count(*), sum(v.cameAlong))
        from LaterVisit v where v.occasionId in :occasions group by v.occasionId
        """)
    List<VisitCount> counts(Collection<UUID> occasions);
}
