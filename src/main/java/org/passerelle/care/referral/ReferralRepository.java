package org.passerelle.care.referral;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReferralRepository extends Repository<Referral, UUID> {

    Referral save(Referral referral);

    Optional<Referral> findById(UUID id);

    Optional<Referral> findByLinkId(UUID linkId);

    List<Referral> findByIdIn(Collection<UUID> ids);

    /// As it is once nobody else changes it.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Referral r where r.id = :id")
    Optional<Referral> findLocked(UUID id);

    /// The same. Throws [NotFound].
    default Referral getLocked(UUID id) {
        return findLocked(id).orElseThrow(() -> new NotFound("referral", id));
    }

    @Query("select r.programme from Referral r where r.id = :id")
    Optional<String> programmeOf(UUID id);

    @Query("""
        select r from Referral r
        where r.endedAt is null and r.processInstanceKey is null and r.expectedBy < :before order by r.receivedAt
        """)
    List<Referral> notBegun(Instant before, Limit most);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Referral r where r.endedAt is null order by r.id")
    List<Referral> findOpen();

    record Carried(Long instance, UUID id) {}

    @Query("""
        select new org.passerelle.care.referral.ReferralRepository$Carried(r.processInstanceKey, r.id) from Referral r
        where r.endedAt is null and r.processInstanceKey > :after and r.processInstanceKey <= :upTo
        """)
    List<Carried> carried(long after, long upTo);

    @Query("select r.id from Referral r where r.mail.state = 'PLANNED' and r.mail.dueAt <= :now order by r.mail.dueAt")
    List<UUID> mailDue(Instant now, Limit most);

    @Query("select r.id from Referral r where r.mail.state = 'SENDING' and r.mail.takenAt < :before")
    List<UUID> mailTakenBefore(Instant before);

    /// Accepted ones: the person's file has it; of declined ones for a while, in case the doctor asks again.
    @Query("""
        select r.id from Referral r
        where r.forgottenAt is null and r.endedAt is not null and (r.pathwayId is not null or r.endedAt < :before)
        """)
    List<UUID> toForget(Instant before, Limit most);
}
