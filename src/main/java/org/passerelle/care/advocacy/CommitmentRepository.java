package org.passerelle.care.advocacy;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommitmentRepository extends Repository<Commitment, UUID> {

    Commitment save(Commitment commitment);

    Optional<Commitment> findById(UUID id);

    /// As it is once nobody else changes it.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Commitment c where c.id = :id")
    Optional<Commitment> findLocked(UUID id);

    /// The same. Throws [NotFound].
    default Commitment getLocked(UUID id) {
        return findLocked(id).orElseThrow(() -> new NotFound("commitment", id));
    }

    @Query("select c from Commitment c where c.state = :state and c.team in :teams order by c.dueOn, c.id")
    List<Commitment> of(CommitmentState state, Set<String> teams, Limit limit);

    @Query("select c from Commitment c where c.meetingId in :meetings order by c.dueOn, c.id")
    List<Commitment> promisedAt(Collection<UUID> meetings);

    @Query("""
        select c from Commitment c
        where c.state = org.passerelle.care.advocacy.CommitmentState.OPEN and c.processInstanceKey is null
            and c.askedAt < :before
        order by c.id
        """)
    List<Commitment> notBegun(Instant before);

    @Query("""
        select c.processInstanceKey, c.id from Commitment c
        where c.state = org.passerelle.care.advocacy.CommitmentState.OPEN
            and c.processInstanceKey > :after and c.processInstanceKey <= :upTo
        """)
    List<Carried> carried(long after, long upTo);

    record Carried(long instance, UUID id) {}

    @Query("""
        select c.id, p.organisation from Commitment c join Partner p on p.id = c.partnerId where c.id in :ids
        """)
    List<OfPartner> partnersOf(Collection<UUID> ids);

    record OfPartner(UUID id, String organisation) {}
}
