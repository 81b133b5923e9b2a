package org.passerelle.care.practices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many practices are listed, were reached and take new patients (domain.md §6.1).
@Component
@Transactional(readOnly = true)
public class PracticeFigures {

    /// Of those that gave none.
    private static final String NO_REASON = "NOT_GIVEN";

    private final JdbcClient database;

    PracticeFigures(JdbcClient database) {
        this.database = database;
    }

    /// @param reached that answered in the period, in whatever way
    /// @param accepting whose last answer of the period is a yes
    /// @param reasons of the others, by code
    public record InCommune(String insee, long listed, long reached, long accepting, Map<String, Long> reasons) {}

    /// Of each of these communes that has a practice, by the answers told from one day to another, both included.
    public List<InCommune> of(Collection<String> communes, LocalDate from, LocalDate to) {
        Map<String, Counting> byCommune = new TreeMap<>();
        database.sql("""
            select p.commune_insee as insee, a.accepts, a.reason, count(*) as count
            from practice p
                left join lateral (select accepts, reason from practice_answer
                                   where practice_id = p.id and told_on between :from and :to
                                   order by told_on desc, noted_at desc limit 1) a on true
            where p.commune_insee = any (:communes)
            group by p.commune_insee, a.accepts, a.reason
            """)
                .param("from", from)
                .param("to", to)
                .param("communes", communes.toArray(String[]::new))
                .query(row -> {
                    byCommune
                            .computeIfAbsent(row.getString("insee"), _ -> new Counting())
                            .add(
                                    row.getObject("accepts", Boolean.class),
                                    row.getString("reason"),
                                    row.getLong("count"));
                });
        List<InCommune> counted = new ArrayList<>();
        byCommune.forEach((insee, counting) -> counted.add(counting.of(insee)));
        return counted;
    }

    private static final class Counting {

        private long listed;
        private long reached;
        private long accepting;
        private final Map<String, Long> reasons = new TreeMap<>();

        void add(@Nullable Boolean accepts, @Nullable String why, long count) {
            listed += count;
            if (accepts == null) {
                return;
            }
            reached += count;
            if (accepts) {
                accepting += count;
            } else {
                reasons.merge(why == null ? NO_REASON : why, count, Long::sum);
            }
        }

        InCommune of(String insee) {
            return new InCommune(insee, listed, reached, accepting, reasons);
        }
    }
}
