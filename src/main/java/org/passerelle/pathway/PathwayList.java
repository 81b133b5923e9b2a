package org.passerelle.pathway;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.person.People;
import org.passerelle.person.PersonNames;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.springframework.stereotype.Component;

/// Lists of pathways, each read through an index from where the last page ended.
@Component
class PathwayList {

    private static final String LINES = """
        select new org.passerelle.pathway.PathwayLine(p.id, p.personId, p.programme, p.state, p.phase,
            p.closedReason, p.startedAt, p.movedAt, p.expectedBy)
        from Pathway p where
        """;

    private final EntityManager entities;
    private final PathwayAccess access;
    private final People people;

    PathwayList(EntityManager entities, PathwayAccess access, People people) {
        this.entities = entities;
        this.access = access;
        this.people = people;
    }

    PageOf<PathwayLine> read(PathwayQuery query, CurrentUser user, Instant now) {
        PathwayAccess.Scope scope = access.scope(user);
        StringBuilder where = new StringBuilder(within(scope));
        if (query.state() != null) {
            where.append(" and p.state = :state");
        }
        if (query.stalled()) {
            where.append(" and p.state <> CLOSED and p.expectedBy < :now");
        }
        String time = query.stalled() ? "p.expectedBy" : "p.startedAt";
        String after = query.stalled() ? ">" : "<";
        if (query.cursor() != null) {
            where.append(" and (%1$s %2$s :time or (%1$s = :time and p.id %2$s :id))".formatted(time, after));
        }
        String direction = query.stalled() ? "" : " desc";
        TypedQuery<PathwayLine> lines = entities.createQuery(
                LINES + where + " order by %s%2$s, p.id%2$s".formatted(time, direction), PathwayLine.class);
        bind(lines, scope);
        if (query.state() != null) {
            lines.setParameter("state", query.state());
        }
        if (query.stalled()) {
            lines.setParameter("now", now);
        }
        if (query.cursor() != null) {
            PageCursor cursor = PageCursor.read(query.cursor(), 2);
            lines.setParameter("time", cursor.instant(0)).setParameter("id", cursor.uuid(1));
        }
        return PageOf.of(
                named(lines.setMaxResults(query.limit() + 1).getResultList()),
                query.limit(),
                line -> PageCursor.of(query.stalled() ? line.expectedBy() : line.startedAt(), line.id()));
    }

    List<PathwayLine> ofPerson(UUID personId, CurrentUser user) {
        PathwayAccess.Scope scope = access.scope(user);
        TypedQuery<PathwayLine> lines = entities.createQuery(
                LINES + within(scope) + " and p.personId = :person order by p.startedAt desc", PathwayLine.class);
        bind(lines, scope);
        return named(lines.setParameter("person", personId).getResultList());
    }

    /// The names of a page are asked for at once.
    private List<PathwayLine> named(List<PathwayLine> lines) {
        PersonNames names =
                people.names(lines.stream().map(PathwayLine::personId).toList());
        return lines.stream()
                .map(line -> line.named(names.of(line.personId()).alias()))
                .toList();
    }

    Pathways.OpenCount count(CurrentUser user, Instant now) {
        PathwayAccess.Scope scope = access.scope(user);
        var counts = entities.createQuery(
                "select new org.passerelle.pathway.Pathways$OpenCount(count(p), coalesce(sum(case when exists"
                        + " (select 1 from WaitingStep w where w.pathwayId = p.id) then 1 else 0 end), 0),"
                        + " coalesce(sum(case when p.expectedBy < :now then 1 else 0 end), 0))"
                        + " from Pathway p where p.state <> CLOSED and " + within(scope),
                Pathways.OpenCount.class);
        bind(counts, scope);
        return counts.setParameter("now", now).getSingleResult();
    }

    private static String within(PathwayAccess.Scope scope) {
        return scope.all() ? "1 = 1" : "p.programme in :teams";
    }

    private static void bind(TypedQuery<?> query, PathwayAccess.Scope scope) {
        if (!scope.all()) {
            query.setParameter("teams", scope.teams());
        }
    }
}
