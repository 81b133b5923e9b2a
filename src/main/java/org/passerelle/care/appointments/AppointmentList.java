package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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
