package org.passerelle.care.presence;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Occasions extends Repository<Occasion, UUID> {

    Occasion save(Occasion occasion);

    void delete(Occasion occasion);

    Optional<Occasion> findById(UUID id);

    /// Until the transaction ends nobody else counts to it.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Occasion> findLockedById(UUID id);

    /// What a team notes comes one after the other, until the transaction ends.
    @Query(
            value = "select cast(pg_advisory_xact_lock(hashtextextended('presence ' || :team, 0)) as text)",
            nativeQuery = true)
    String oneAfterTheOther(String team);

    @Query("select o from Occasion o where o.kind = :kind and o.team = :team and o.heldOn = :day order by o.enteredAt")
    List<Occasion> onDay(OccasionKind kind, String team, LocalDate day);

    @Query("""
        select o from Occasion o where o.kind = :kind and o.team = :team and o.heldOn > :after order by o.heldOn, o.id
        """)
    List<Occasion> after(OccasionKind kind, String team, LocalDate after, Limit limit);

    /// The newest first, from one on.
    @Query("""
        select o from Occasion o where o.kind = :kind and o.team in :teams and o.heldOn >= :from
            and (o.heldOn < :to or (o.heldOn = :to and o.id < :before))
        order by o.heldOn desc, o.id desc
        """)
    List<Occasion> page(OccasionKind kind, Set<String> teams, LocalDate from, LocalDate to, UUID before, Limit limit);
}
