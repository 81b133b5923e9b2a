package org.passerelle.care.interpreting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Arrangements extends Repository<Arrangement, UUID> {

    Arrangement save(Arrangement arrangement);

    boolean existsByPathwayIdAndPracticeIdAndModeAndReleasedAtIsNull(
            UUID pathwayId, UUID practiceId, InterpreterMode mode);

    /// Whether one is arranged since then who is not to be confirmed any more.
    @Query("""
        select count(a) > 0 from Arrangement a where a.pathwayId = :pathwayId and a.releasedAt is null
        and a.arrangedAt > :since and (a.confirmedOn is not null
        or a.mode = org.passerelle.care.interpreting.InterpreterMode.PHONE)
        """)
    boolean isSettledSince(UUID pathwayId, Instant since);

    /// Nobody comes any more for a date that is gone. By phone nobody was booked.
    @Modifying
    @Query("""
        update Arrangement a set a.releasedAt = :now where a.pathwayId = :pathwayId and a.releasedAt is null
        and (:all = true or a.mode <> org.passerelle.care.interpreting.InterpreterMode.PHONE)
        """)
    void release(UUID pathwayId, boolean all, Instant now);

    Optional<Arrangement> findFirstByPathwayIdAndReleasedAtIsNullOrderByArrangedAtDesc(UUID pathwayId);
}
