package org.passerelle.care.presence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How often we were there, for how many, and how many came because of it.
@Component
@Transactional(readOnly = true)
public class PresenceFigures {

    /// Permanences, or the sessions on one topic; later visits are counted to what was in the period, whenever they
    /// came.
    public record Line(
            @Schema(description = "PERMANENCE or PREVENTION_SESSION")
            String kind,

            @Nullable @Schema(description = "Of sessions only")
            String topic,

            long times,
            long attendees,
            long laterVisits,
            long cameAlong) {}

    private final JdbcClient database;

    PresenceFigures(JdbcClient database) {
        this.database = database;
    }

    /// Those of a period, its last day included; of one team, or of all when none is named.
    public List<Line> of(@Nullable String team, LocalDate from, LocalDate to) {
        return database.sql("""
            select o.kind, o.topic, count(*) as times, coalesce(sum(o.attendees), 0) as attendees,
                coalesce(sum(v.visits), 0) as later_visits, coalesce(sum(v.along), 0) as came_along
            from presence_occasion o
            left join lateral (
                select count(*) as visits, sum(came_along) as along from later_visit where occasion_id = o.id) v on true
            where o.held_on between :from and :to and (:team = '' or o.team = :team)
            group by o.kind, o.topic order by o.kind, o.topic
            """)
                .param("from", from)
                .param("to", to)
                .param("team", team == null ? "" : team)
                .query(Line.class)
                .list();
    }
}
