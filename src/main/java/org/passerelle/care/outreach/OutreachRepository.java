package org.passerelle.care.outreach;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutreachRepository extends Repository<Outreach, UUID> {

    Outreach save(Outreach outreach);

    void flush();

    Optional<Outreach> findById(UUID id);

    @NativeQuery("select id from outreach where id = :id for no key update")
    Optional<UUID> lock(UUID id);

    /// As it is once nobody else changes it.
    default Optional<Outreach> locked(UUID id) {
        return lock(id).flatMap(this::findById);
    }

    @NativeQuery("select id from outreach where practice_id = :practice and ended_at is null for no key update")
    Optional<UUID> lockOpenOf(UUID practice);

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

    @Query("select new org.passerelle.care.outreach.OfPractice(o.id, o.practiceId) from Outreach o where o.id in :ids")
    List<OfPractice> practicesOf(Collection<UUID> ids);

    @Query("""
        select c.programme from Campaign c join Outreach o on o.campaignId = c.id where o.id = :id
        """)
    Optional<String> programmeOf(UUID id);
}
