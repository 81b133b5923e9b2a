package org.passerelle.person;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A page of a list of people, from whoever ended the page before. Each team has an index of those it may see, and so
/// have those whom nobody accompanies yet; of each come as many as a page shows, and the first of them are the page.
@Component
class PersonList {

    /// After every letter there is.
    private static final String LAST_LETTER = Character.toString(Character.MAX_CODE_POINT);

    private final EntityManager entities;

    PersonList(EntityManager entities) {
        this.entities = entities;
    }

    List<Person> read(String beginning, @Nullable UUID after, PersonAccess.Scope seen, int rows) {
        boolean search = !beginning.isEmpty();
        String order = search ? "alias_key, created_at desc, id desc" : "created_at desc, id desc";
        String page = " order by " + order + " limit :rows";
        String lines = seen.all()
                ? "select id from person where true" + wanted(search, after, "id") + page
                : "select id from (" + seen(seen, search, after, page) + ") line" + page;
        @SuppressWarnings("unchecked") // Hibernate's own words for a query of entities
        TypedQuery<Person> query = (TypedQuery<Person>) entities.createNativeQuery(
                "select * from person where id in (" + lines + ") order by " + order, Person.class);
        query.setParameter("rows", rows);
        if (search) {
            query.setParameter("from", beginning).setParameter("last", LAST_LETTER);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        if (!seen.all()) {
            query.setParameter("teams", seen.teams().toArray(String[]::new));
        }
        return query.getResultList();
    }

    private static String seen(PersonAccess.Scope seen, boolean search, @Nullable UUID after, String page) {
        String ofTeams = """
            (select accompanied.* from unnest(cast(:teams as text[])) team cross join lateral (
                select person_id as id, alias_key, created_at from person_team where programme = team
            """ + wanted(search, after, "person_id") + page + ") accompanied)";
        String nobodys = " union (select id, alias_key, created_at from person where not accompanied"
                + wanted(search, after, "id") + page + ")";
        return ofTeams + (seen.unaccompanied() ? nobodys : "");
    }

    /// Ranges of an index, without a condition that would have to be tried on each row of it.
    private static String wanted(boolean search, @Nullable UUID after, String id) {
        String earlier = "(created_at, " + id + ") < ((select created_at from person where id = :after), :after)";
        String lastAlias = "(select alias_key from person where id = :after)";
        String range = search ? " and alias_key >= lower(:from) and alias_key < lower(:from) || :last" : "";
        if (after == null) {
            return range;
        }
        return search
                ? "%1$s and alias_key >= %2$s and (alias_key > %2$s or %3$s)".formatted(range, lastAlias, earlier)
                : " and " + earlier;
    }
}
