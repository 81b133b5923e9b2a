package org.passerelle.care.escort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageCursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Escorts that stand, by the hour of the appointment. Each page begins in an index where the last one ended: of
/// several teams as many of each are read, the first of which are the page.
@Component
class EscortList {

    private static final String COLUMNS = """
        select id, pathway_id, person_id, programme, appointment_at, level, companion, meeting_place, meeting_at,
            busy_from, busy_until
        from escort
        """;

    private static final String PAGE = " order by appointment_at, id limit :rows";

    private final JdbcClient database;
    private final PathwayAccess access;
    private final Clock clock;

    EscortList(JdbcClient database, PathwayAccess access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    /// @param mediator username of who goes along; absent: whoever does, or nobody
    record Asked(
            DaysAsked days,
            @Nullable String mediator,
            @Nullable String cursor,
            int limit) {}

    /// One more than asked for, when there is one.
    List<EscortRow> read(Asked asked, CurrentUser user) {
        PathwayAccess.Scope seen = access.scope(user);
        Map<String, Object> with = new HashMap<>();
        with.put("teams", seen.teams().toArray(String[]::new));
        with.put("from", morning(asked.days().from()));
        with.put("until", morning(asked.days().to().plusDays(1)));
        with.put("rows", asked.limit() + 1);
        String where = "released_at is null and appointment_at >= :from and appointment_at < :until";
        if (asked.cursor() != null) {
            PageCursor cursor = PageCursor.read(asked.cursor(), 2);
            where += " and (appointment_at, id) > (:time, :id)";
            with.put("time", cursor.instant(0).atOffset(ZoneOffset.UTC));
            with.put("id", cursor.uuid(1));
        }
        if (asked.mediator() != null) {
            where += " and companion = :mediator";
            with.put("mediator", asked.mediator());
        }
        return database.sql(sql(seen.all(), asked.mediator() != null, where))
                .params(with)
                .query(EscortRow.class)
                .list();
    }

    private static String sql(boolean all, boolean ofOne, String where) {
        if (all) {
            return COLUMNS + "where " + where + PAGE;
        }
        if (ofOne) {
            return COLUMNS + "where " + where + " and programme = any(:teams)" + PAGE;
        }
        return "select line.* from unnest(cast(:teams as text[])) team cross join lateral (" + COLUMNS
                + "where programme = team and " + where + PAGE + ") line" + PAGE;
    }

    /// What stands for each of these pathways.
    List<EscortRow> standing(Collection<UUID> pathwayIds) {
        return database.sql(
                        COLUMNS + "where released_at is null and appointment_at is not null and pathway_id = any(:ids)")
                .param("ids", pathwayIds.toArray(UUID[]::new))
                .query(EscortRow.class)
                .list();
    }

    /// When these colleagues go along on a day, whichever team it is for.
    List<EscortRow> of(Collection<String> companions, LocalDate day) {
        return database.sql(COLUMNS + """
            where released_at is null and companion = any(:companions)
                and appointment_at >= :from and appointment_at < :until
            order by appointment_at, id
            """)
                .param("companions", companions.toArray(String[]::new))
                .param("from", morning(day))
                .param("until", morning(day.plusDays(1)))
                .query(EscortRow.class)
                .list();
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
