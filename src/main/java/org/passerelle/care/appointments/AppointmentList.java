package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.TeamDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Appointments by their hour.
@Component
class AppointmentList {

    private static final String COLUMNS = """
        select id, pathway_id, programme, practice_id, starts_at, state, place, doctor, specialist, mediator, directions,
            changed_by, change_reason
        from appointment
        """;

    private static final TeamDates OF_TEAMS = new TeamDates(COLUMNS, "state <> 'MOVED'", "starts_at", "mediator");

    private static final TeamDates STANDING = new TeamDates(COLUMNS, "state = 'BOOKED'", "starts_at", "mediator");

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
        var some = new TeamDates.Asked(
                morning(query.from()),
                morning(query.to().plusDays(1)),
                query.mediator(),
                query.cursor(),
                query.limit());
        return OF_TEAMS.read(jdbc, AppointmentRow.class, some, access.scope(user));
    }

    /// Those that stand on these days, of one team or of all the user sees; one more than asked for, when there is one.
    List<AppointmentRow> standing(LocalDate from, LocalDate to, @Nullable String team, int limit, CurrentUser user) {
        var some = new TeamDates.Asked(morning(from), morning(to.plusDays(1)), null, null, limit);
        return STANDING.read(jdbc, AppointmentRow.class, some, of(team, access.scope(user)));
    }

    private static PathwayAccess.Scope of(@Nullable String team, PathwayAccess.Scope seen) {
        if (team == null) {
            return seen;
        }
        boolean sees = seen.all() || seen.teams().contains(team);
        return new PathwayAccess.Scope(false, sees ? Set.of(team) : Set.of());
    }

    /// Those that stand on these days, of these pathways.
    List<AppointmentRow> standing(LocalDate from, LocalDate to, Collection<UUID> pathways) {
        return jdbc.sql(COLUMNS + """
            where state = 'BOOKED' and pathway_id = any(:pathways) and starts_at >= :from
                and starts_at < :until
            order by starts_at, id
            """)
                .param("pathways", pathways.toArray(UUID[]::new))
                .param("from", morning(from))
                .param("until", morning(to.plusDays(1)))
                .query(AppointmentRow.class)
                .list();
    }

    /// Those to come on these days, at these practices or anywhere, whoever's they are.
    List<AppointmentRow> toCome(LocalDate from, LocalDate to, List<UUID> practices, boolean anywhere, int atMost) {
        return jdbc.sql(COLUMNS + """
                        where state = 'BOOKED' and starts_at >= :from and starts_at < :until and starts_at > :now
                        """ + (anywhere ? "" : " and practice_id = any(:practices)")
                        + " order by starts_at, id limit :rows")
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
