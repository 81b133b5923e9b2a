package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageCursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Appointments by their hour. Each page begins in an index where the last one ended and reads as many rows as it
/// shows: of several teams as many of each, the first of which are the page.
@Component
class AppointmentList {

    private static final String COLUMNS = """
        select id, pathway_id, programme, practice_id, starts_at, state, place, doctor, specialist, mediator, directions,
            changed_by, change_reason
        from appointment
        """;

    private static final String PAGE = " order by starts_at, id limit :rows";

    private final JdbcClient jdbc;
    private final PathwayAccess access;
    private final Clock clock;

    AppointmentList(JdbcClient jdbc, PathwayAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /// One more than asked for, when there is one.
    List<AppointmentRow> read(AppointmentQuery query, CurrentUser user) {
        PathwayAccess.Scope seen = access.scope(user);
        Map<String, Object> with = new HashMap<>();
        with.put("teams", seen.teams().toArray(String[]::new));
        with.put("from", morning(query.from()));
        with.put("until", morning(query.to().plusDays(1)));
        with.put("rows", query.limit() + 1);
        String where = "state <> 'MOVED' and starts_at >= :from and starts_at < :until";
        if (query.cursor() != null) {
            PageCursor cursor = PageCursor.read(query.cursor(), 2);
            where += " and (starts_at, id) > (:time, :id)";
            with.put("time", cursor.instant(0).atOffset(ZoneOffset.UTC));
            with.put("id", cursor.uuid(1));
        }
        if (query.mediator() != null) {
            where += " and mediator = :mediator";
            with.put("mediator", query.mediator());
        }
        return jdbc.sql(sql(seen.all(), query.mediator() != null, where))
                .params(with)
                .query(AppointmentRow.class)
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

    /// Those to come on these days, at these practices or anywhere, whoever's they are.
    List<AppointmentRow> toCome(LocalDate from, LocalDate to, List<UUID> practices, boolean anywhere, int atMost) {
        return jdbc.sql(COLUMNS + """
            where state = 'BOOKED' and starts_at >= :from and starts_at < :until and starts_at > :now
            """ + (anywhere ? "" : " and practice_id = any(:practices)") + PAGE)
                .param("from", morning(from))
                .param("until", morning(to.plusDays(1)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("practices", practices.toArray(UUID[]::new))
                .param("rows", atMost)
                .query(AppointmentRow.class)
                .list();
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
