package org.passerelle.care.referral;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.practices.PracticeName;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.springframework.stereotype.Component;

/// Pages of referrals: those to decide the oldest first, all of them the newest first.
@Component
class ReferralList {

    private final EntityManager entities;
    private final PathwayAccess access;
    private final PracticeBriefs practices;

    ReferralList(EntityManager entities, PathwayAccess access, PracticeBriefs practices) {
        this.entities = entities;
        this.access = access;
        this.practices = practices;
    }

    PageOf<ReferralLine> read(boolean toDecide, @Nullable String cursor, int limit, CurrentUser user) {
        PathwayAccess.Scope seen = access.scope(user);
        String order = toDecide ? "r.receivedAt, r.id" : "r.receivedAt desc, r.id desc";
        String sql = "select r from Referral r where "
                + (toDecide ? "r.decidedAt is null" : "true")
                + (seen.all() ? "" : " and r.programme in :teams")
                + (cursor == null ? "" : " and (r.receivedAt, r.id) %s (:at, :id)".formatted(toDecide ? ">" : "<"));
        var query =
                entities.createQuery(sql + " order by " + order, Referral.class).setMaxResults(limit + 1);
        if (!seen.all()) {
            query.setParameter("teams", seen.teams());
        }
        if (cursor != null) {
            PageCursor after = PageCursor.read(cursor, 2);
            query.setParameter("at", after.instant(0)).setParameter("id", after.uuid(1));
        }
        List<Referral> rows = query.getResultList();
        Map<UUID, PracticeName> names = names(rows);
        return PageOf.of(
                rows.stream().map(row -> row.line(name(row, names))).toList(),
                limit,
                last -> PageCursor.of(last.receivedAt(), last.id()));
    }

    @Nullable
    String practice(Referral referral) {
        return name(referral, names(List.of(referral)));
    }

    private Map<UUID, PracticeName> names(Collection<Referral> rows) {
        return practices.names(rows.stream()
                .flatMap(row -> Stream.ofNullable(row.practiceId()))
                .collect(Collectors.toSet()));
    }

    private static @Nullable String name(Referral row, Map<UUID, PracticeName> names) {
        PracticeName practice = row.practiceId() == null ? null : names.get(row.practiceId());
        return practice == null ? null : practice.name();
    }
}
