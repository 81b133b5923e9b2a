package org.passerelle.pathway;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.person.People;
import org.passerelle.person.PersonNames;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of pathways. Each page begins in an index where the last one ended and reads as many rows as it shows: of
/// several teams and states as many of each, the first of which are the page.
@Component
class PathwayList {

    private static final String COLUMNS = """
        select id, person_id, '' as alias, programme, state, phase, closed_reason, started_at, moved_at, expected_by
        from pathway where
        """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PathwayAccess access;
    private final People people;

    PathwayList(EntityManager entities, JdbcClient jdbc, PathwayAccess access, People people) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.access = access;
        this.people = people;
    }

    PageOf<PathwayLine> read(PathwayQuery query, CurrentUser user, Instant now) {
        PathwayAccess.Scope seen = access.scope(user);
        Map<String, Object> with = new HashMap<>();
        with.put("teams", teams(seen));
        with.put("rows", query.limit() + 1);
        if (query.cursor() != null) {
            PageCursor cursor = PageCursor.read(query.cursor(), 2);
            with.put("time", cursor.instant(0).atOffset(ZoneOffset.UTC));
            with.put("id", cursor.uuid(1));
        }
        String sql = query.stalled() ? stalled(query, seen, now, with) : newest(query, seen, with);
        return PageOf.of(
                named(jdbc.sql(sql).params(with).query(PathwayLine.class).list()),
                query.limit(),
                line -> PageCursor.of(query.stalled() ? line.expectedBy() : line.startedAt(), line.id()));
    }

    private static String stalled(PathwayQuery query, PathwayAccess.Scope seen, Instant now, Map<String, Object> with) {
        with.put("now", now.atOffset(ZoneOffset.UTC));
        StringBuilder where = new StringBuilder("state <> 'CLOSED' and expected_by < :now").append(within(seen));
        if (!query.states().isEmpty()) {
            where.append(" and state = any(:states)");
            with.put("states", names(query.states()));
        }
        if (query.cursor() != null) {
            where.append(" and (expected_by, id) > (:time, :id)");
        }
        return COLUMNS + where + " order by expected_by, id limit :rows";
    }

    private static String newest(PathwayQuery query, PathwayAccess.Scope seen, Map<String, Object> with) {
        String after = query.cursor() == null ? "" : " and (started_at, id) < (:time, :id)";
        String page = " order by started_at desc, id desc limit :rows";
        if (seen.all() && query.states().isEmpty()) {
            return COLUMNS + "true" + after + page;
        }
        with.put("states", names(query.states().isEmpty() ? Set.of(PathwayState.values()) : query.states()));
        String team = seen.all() ? "" : " cross join unnest(cast(:teams as text[])) team";
        String ofTeam = seen.all() ? "" : " and programme = team";
        return "select line.* from unnest(cast(:states as text[])) one" + team + " cross join lateral ("
                + (COLUMNS + "state = one" + ofTeam + after + page) + ") line" + page;
    }

    List<PathwayLine> ofPerson(UUID personId, CurrentUser user) {
        PathwayAccess.Scope seen = access.scope(user);
        TypedQuery<PathwayLine> lines = entities.createQuery("""
            select new org.passerelle.pathway.PathwayLine(p.id, p.personId, p.programme, p.state, p.phase,
                p.closedReason, p.startedAt, p.movedAt, p.expectedBy)
            from Pathway p where p.personId = :person and (:all = true or p.programme in :teams)
            order by p.startedAt desc
            """, PathwayLine.class);
        return named(lines.setParameter("person", personId)
                .setParameter("all", seen.all())
                .setParameter("teams", seen.teams())
                .getResultList());
    }

    /// The names of a page are asked for at once.
    private List<PathwayLine> named(List<PathwayLine> lines) {
        PersonNames names =
                people.names(lines.stream().map(PathwayLine::personId).toList());
        return lines.stream()
                .map(line -> line.named(names.of(line.personId()).alias()))
                .toList();
    }

    Pathways.OpenCount count(CurrentUser user) {
        PathwayAccess.Scope seen = access.scope(user);
        return jdbc.sql("""
            select coalesce(sum(count), 0) as open, coalesce(sum(count) filter (where waiting), 0) as waiting
            from open_pathway_count where true
            """ + within(seen))
                .param("teams", teams(seen))
                .query(Pathways.OpenCount.class)
                .single();
    }

    private static String[] names(Set<PathwayState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    private static String[] teams(PathwayAccess.Scope seen) {
        return seen.teams().toArray(String[]::new);
    }

    private static String within(PathwayAccess.Scope seen) {
        return seen.all() ? "" : " and programme = any(:teams)";
    }
}
