package org.passerelle.care.outreach;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutreachRepository extends Repository<Outreach, UUID> {

    Outreach save(Outreach outreach);

    void flush();

    Optional<Outreach> findById(UUID id);

    /// Throws [NotFound].
    default Outreach get(UUID id) {
        return findById(id).orElseThrow(() -> new NotFound("outreach", id));
    }

    /// As it is once nobody else changes it.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Outreach o where o.id = :id")
    Optional<Outreach> findLocked(UUID id);

    /// The same. Throws [NotFound].
    default Outreach getLocked(UUID id) {
        return findLocked(id).orElseThrow(() -> new NotFound("outreach", id));
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Outreach o where o.practiceId = :practice and o.endedAt is null")
    Optional<Outreach> findLockedOpenOf(UUID practice);

    @Query("select o from Outreach o where o.practiceId in :practices and o.endedAt is null")
    List<Outreach> openOf(Collection<UUID> practices);

    @Query("select o from Outreach o where o.endedAt is null order by o.id")
    List<Outreach> findOpen();

    /// Those of the first round, which a campaign stops.
    @Query("""
        select o from Outreach o where o.campaignId = :campaign and o.round = 1 and o.endedAt is null order by o.id
        """)
    List<Outreach> firstCallsOf(UUID campaign);

    /// Those on their way, the most urgent first, from where the last page ended.
    @NativeQuery("""
        select * from outreach
        where campaign_id = :campaign and ended_at is null and round = 1
            and (coalesce(expected_by, call_at), id) > (:after, :afterId)
        order by coalesce(expected_by, call_at), id limit :rows
        """)
    List<Outreach> onTheWay(UUID campaign, Instant after, UUID afterId, int rows);

    @Query("""
        select o from Outreach o
        where o.endedAt is null and o.processInstanceKey is null and o.openedAt < :before order by o.id
        """)
    List<Outreach> notBegun(Instant before);

    /// The open ones by the instance that carries them: keys after the first up to the second.
    @Query("""
        select o.processInstanceKey, o.id from Outreach o
        where o.endedAt is null and o.processInstanceKey > :after and o.processInstanceKey <= :upTo
        """)
    List<Carried> carried(long after, long upTo);

    record Carried(long instance, UUID id) {}

    @Query("select new org.passerelle.care.outreach.OfPractice(o.id, o.practiceId) from Outreach o where o.id in :ids")
    List<OfPractice> practicesOf(Collection<UUID> ids);

    @Query("""
        select c.programme from Campaign c join Outreach o on o.campaignId = c.id where o.id = :id
        """)
    Optional<String> programmeOf(UUID id);
}
