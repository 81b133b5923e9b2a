package org.passerelle.care.practices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PracticeCalls extends Repository<PracticeCall, UUID> {

    PracticeCall save(PracticeCall call);

    List<PracticeCall> findByPathwayIdOrderByAnsweredAt(UUID pathwayId);

    Optional<PracticeCall> findFirstByPathwayIdAndAnswerOrderByAnsweredAtDesc(UUID pathwayId, PracticeAnswer answer);

    /// A person counts once, however often the practice said yes for them.
    @Query("""
        select c.practiceId as practiceId, count(distinct c.pathwayId) as people from PracticeCall c
        where c.answer = org.passerelle.care.practices.PracticeAnswer.ACCEPTED and c.answeredAt >= :since
        group by c.practiceId
        """)
    List<Load> loadsSince(Instant since);

    interface Load {
        UUID getPracticeId();

        long getPeople();
    }
}
