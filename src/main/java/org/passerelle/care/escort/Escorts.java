package org.passerelle.care.escort;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Escorts extends Repository<Escort, UUID> {

    /// Written at once, so that the table's refusal comes here.
    Escort saveAndFlush(Escort escort);

    Optional<Escort> findFirstByPathwayIdAndReleasedAtIsNullOrderByPlannedAtDesc(UUID pathwayId);

    /// Whoever is held for this pathway is free again: the visit is planned anew, or the pathway ended. Before the next
    /// plan is written, or the table would refuse it.
    @Modifying
    @Query("update Escort e set e.releasedAt = :now where e.pathwayId = :pathwayId and e.releasedAt is null")
    void release(UUID pathwayId, Instant now);

    @Query("select e.companion from Escort e where e.pathwayId = :pathwayId and e.releasedAt is null and e.companion is"
            + " not null")
    List<String> companionsOf(UUID pathwayId);

    /// One companion's meetings, the next first.
    @Query("""
        select new org.passerelle.care.escort.EscortWeek$Met(e.pathwayId, e.personId, e.level, e.meetingPlace, e.meetingAt)
        from Escort e
        where e.personId is not null and e.companion = :companion and e.releasedAt is null and e.meetingAt >= :from and e.meetingAt < :until
        order by e.meetingAt
        """)
    List<EscortWeek.Met> meetings(String companion, Instant from, Instant until, Limit limit);

    /// One companion's meetings for a calendar, those that fell away too.
    @Query("""
        select new org.passerelle.care.escort.EscortWeek$Planned(e.id, e.pathwayId, e.meetingAt, e.busyUntil, e.releasedAt)
        from Escort e where e.companion = :companion and e.meetingAt >= :from and e.meetingAt < :until
        order by e.meetingAt, e.id
        """)
    List<EscortWeek.Planned> planned(String companion, Instant from, Instant until, Limit limit);

    /// Those with whom somebody should go along while they are away, and that are not over.
    @Query("""
        select e from Escort e
        where e.companion = :companion and e.releasedAt is null and e.appointmentAt > :now
            and e.busyFrom < :until and e.busyUntil > :from
        order by e.appointmentAt, e.id
        """)
    List<Escort> held(String companion, Instant from, Instant until, Instant now);

    /// Those with whom somebody should go along from now on.
    @Query("""
        select e from Escort e where e.companion = :companion and e.releasedAt is null and e.appointmentAt > :now
        order by e.appointmentAt, e.id
        """)
    List<Escort> coming(String companion, Instant now);

    /// What was settled of a visit when its hour came.
    record InForce(UUID pathwayId, Instant appointmentAt, EscortLevel level) {}

    /// The last one settled last.
    @Query("""
        select new org.passerelle.care.escort.Escorts$InForce(e.pathwayId, e.appointmentAt, e.level)
        from Escort e
        where e.personId in :personIds and e.appointmentAt is not null and e.plannedAt <= e.appointmentAt
            and (e.releasedAt is null or e.releasedAt >= e.appointmentAt)
        order by e.plannedAt
        """)
    List<InForce> inForce(Collection<UUID> personIds);
}
