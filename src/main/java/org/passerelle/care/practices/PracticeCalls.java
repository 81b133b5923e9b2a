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

    List<PracticeCall> findByPathwayIdInAndAnswer(Collection<UUID> pathwayIds, PracticeAnswer answer);

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

    /// Those it promised a place to and has not seen yet.
    @NativeQuery("""
        select distinct pathway_id from practice_call
        where practice_id = :practice and answer = 'ACCEPTED' and released_at is null and seen_at is null
        """)
    List<UUID> promisedBy(UUID practice);

    /// Who was promised a place that is not free again, by practice: in all, and since this moment. A person counts
    /// once, however often the practice said yes for them.
    @NativeQuery("""
        select practice_id as practiceId, count(distinct pathway_id) as total,
            count(distinct pathway_id) filter (where answered_at >= :since) as month,
            count(distinct pathway_id) filter (where seen_at is null) as waiting
        from practice_call
        where answer = 'ACCEPTED' and released_at is null and practice_id in (:practices)
        group by practice_id
        """)
    List<Load> loads(Collection<UUID> practices, Instant since);

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

    @NativeQuery("""
        select * from practice_call where practice_id = :practice and answer = 'NO_ANSWER'
        order by answered_at desc limit :rows
        """)
    List<PracticeCall> silencesOf(UUID practice, int rows);

    /// Whether each place it promised is taken by another pathway; a month is one of the calendar.
    @NativeQuery("""
        select p.quota is not null and p.quota <= (
            select count(distinct c.pathway_id) from practice_call c
            where c.practice_id = p.id and c.answer = 'ACCEPTED' and c.released_at is null
                and c.pathway_id <> :pathway and (p.quota_period = 'TOTAL' or c.answered_at >= :month))
        from practice p where p.id = :practice
        """)
    boolean isFull(UUID practice, UUID pathway, Instant month);

    @Modifying
    @Query("""
        update PracticeCall c set c.seenAt = :now
        where c.pathwayId = :pathwayId and c.practiceId = :practiceId and c.seenAt is null
        and c.answer = org.passerelle.care.practices.PracticeAnswer.ACCEPTED
        """)
    void seen(UUID practiceId, UUID pathwayId, Instant now);

    interface Load {
        UUID getPracticeId();

        int getTotal();

        int getMonth();

        int getWaiting();
    }
}
