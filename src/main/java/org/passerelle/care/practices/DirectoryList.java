package org.passerelle.care.practices;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.platform.words.PlainWords;
import org.springframework.stereotype.Component;

/// A page of the directory, by name. Each filter has an index; which one is walked is for the database to choose.
@Component
class DirectoryList {

    private static final int MOST_WORDS = 6;

    private final EntityManager entities;

    DirectoryList(EntityManager entities) {
        this.entities = entities;
    }

    /// One more than the page has, when there are more.
    List<Practice> read(DirectoryQuery asked, LocalDate freshSince) {
        StringBuilder sql = new StringBuilder("select * from practice where true");
        Map<String, Object> values = new HashMap<>();
        List<String> words = words(asked.q());
        for (int i = 0; i < words.size(); i++) {
            sql.append(" and words like :word").append(i);
            values.put("word" + i, "% " + words.get(i) + "%");
        }
        if (asked.commune() != null) {
            sql.append(" and commune_insee = :commune");
            values.put("commune", asked.commune());
        }
        if (asked.accepting() != null) {
            sql.append(" and takes_new_patients = :accepting");
            values.put("accepting", asked.accepting());
        }
        if (asked.language() != null) {
            sql.append(" and languages @> jsonb_build_array(cast(:language as text))");
            values.put("language", asked.language());
        }
        if (asked.stale() != null) {
            sql.append(
                    asked.stale()
                            ? " and (verified_at is null or verified_at < :fresh)"
                            : " and verified_at >= :fresh");
            values.put("fresh", freshSince);
        }
        if (asked.after() != null) {
            sql.append(" and (name_key, id) > ((select name_key from practice where id = :after), :after)");
            values.put("after", asked.after());
        }
        sql.append(" order by name_key, id limit :rows");
        values.put("rows", asked.limit() + 1);
        @SuppressWarnings("unchecked") // Hibernate's own words for a query of entities
        TypedQuery<Practice> query = (TypedQuery<Practice>) entities.createNativeQuery(sql.toString(), Practice.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /// The same as `plain_words` makes of a name, which is letters and digits alone: nothing that `like` could mistake.
    static List<String> words(String typed) {
        return Stream.of(PlainWords.of(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
