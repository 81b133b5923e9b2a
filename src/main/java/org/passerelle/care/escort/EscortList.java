package org.passerelle.care.escort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.TeamDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Escorts that stand, by the hour of the appointment.
@Component
class EscortList {

    private static final String COLUMNS = """
        select id, pathway_id, person_id, programme, appointment_at, level, companion, meeting_place, meeting_at,
            busy_from, busy_until
        from escort
        """;

    private static final TeamDates OF_TEAMS =
            new TeamDates(COLUMNS, "released_at is null", "appointment_at", "companion");

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
        var some = new TeamDates.Asked(
                morning(asked.days().from()),
                morning(asked.days().to().plusDays(1)),
                asked.mediator(),
                asked.cursor(),
                asked.limit());
        return OF_TEAMS.read(database, EscortRow.class, some, access.scope(user));
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
