package org.passerelle.care.practices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface TakenAnswers extends Repository<TakenAnswer, UUID> {

    TakenAnswer save(TakenAnswer answer);

    @NativeQuery("""
        select * from practice_answer where practice_id = :practice order by told_on desc, noted_at desc limit :rows
        """)
    List<TakenAnswer> latestOf(UUID practice, int rows);

    interface Day {
        UUID getPracticeId();

        LocalDate getToldOn();
    }

    /// The days on which these practices answered.
    @NativeQuery("select practice_id as practiceId, told_on as toldOn from practice_answer where practice_id in"
            + " (:practices)")
    List<Day> days(Collection<UUID> practices);
}
