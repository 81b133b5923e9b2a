package org.passerelle.care.practices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PracticeCalls extends Repository<PracticeCall, UUID> {

    PracticeCall save(PracticeCall call);

    List<PracticeCall> findByPathwayIdOrderByAnsweredAt(UUID pathwayId);

    /// Places that were released do not count.
    Optional<PracticeCall> findFirstByPathwayIdAndAnswerAndReleasedAtIsNullOrderByAnsweredAtDesc(
            UUID pathwayId, PracticeAnswer answer);

    boolean existsByPathwayIdAndPracticeId(UUID pathwayId, UUID practiceId);

    @Modifying
    @Query("""
        update PracticeCall c set c.releasedAt = :now
        where c.pathwayId = :pathwayId and c.answer = org.passerelle.care.practices.PracticeAnswer.ACCEPTED and c.releasedAt is null
        """)
    void release(UUID pathwayId, Instant now);

    @Modifying
    @Query("""
        update PracticeCall c set c.releasedAt = :now
        where c.pathwayId = :pathwayId and c.practiceId = :practiceId
        and c.answer = org.passerelle.care.practices.PracticeAnswer.ACCEPTED and c.releasedAt is null
        """)
    void releaseAt(UUID practiceId, UUID pathwayId, Instant now);

    /// A person counts once, however often the practice said yes for them.
    @Query("""
        select c.practiceId as practiceId, count(distinct c.pathwayId) as people from PracticeCall c
        where c.answer = org.passerelle.care.practices.PracticeAnswer.ACCEPTED and c.releasedAt is null and c.answeredAt >= :since
        group by c.practiceId
        """)
    List<Load> loadsSince(Instant since);

    /// The last answer of each, whoever it was for. That a person went and prefers another doctor is theirs, not the
    /// practice's. One look into the index for each practice, however long the past.
    @Query(value = """
        select c.* from practice p cross join lateral (
            select * from practice_call
            where practice_id = p.id and refusal_code is distinct from 'PERSON_PREFERS_ANOTHER'
            order by answered_at desc limit 1) c
        where p.id in (:practices)
        """, nativeQuery = true)
    List<PracticeCall> lastAnswersOf(Collection<UUID> practices);

    /// What a practice answered, whoever it was for, the latest first.
    @NativeQuery("""
        select * from practice_call
        where practice_id = :practice and refusal_code is distinct from 'PERSON_PREFERS_ANOTHER'
        order by answered_at desc limit :rows
        """)
    List<PracticeCall> answersOf(UUID practice, int rows);

    interface Load {
        UUID getPracticeId();

        long getPeople();
    }
}
