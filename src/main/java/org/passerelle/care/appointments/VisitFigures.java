package org.passerelle.care.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People who were sent to a general practitioner, and what became of it.
@Component
@Transactional(readOnly = true)
public class VisitFigures {

    public enum Fate {
        GONE,
        NOT_GONE,
        /// It was taken back, and no other date there took its place.
        CANCELED,
        TO_COME,
        /// The day has passed and nobody told us: not the same as not gone.
        UNKNOWN
    }

    /// Somebody sent to a practice, whatever dates they had there: as the field counts orientations (domain.md §6.1).
    ///
    /// @param sentOn when the first of these dates was booked
    /// @param reason of one who did not go
    /// @param last whether it is the last place the person went to
    public record Sent(
            UUID pathwayId,
            LocalDate sentOn,
            Fate fate,
            @Nullable String reason,
            boolean last,
            List<UUID> appointments) {}

    private static final String SENT = """
        select * from (
            select pathway_id, sent_at, gone_at, state, reason, starts_at, appointments,
                gone_at = max(gone_at) over (partition by pathway_id) as last
            from (
                select pathway_id, min(booked_at) as sent_at, array_agg(id) as appointments,
                    max(starts_at) filter (where state = 'ATTENDED') as gone_at,
                    (array_agg(state order by booked_at desc, sequence desc))[1] as state,
                    (array_agg(missed_reason order by booked_at desc, sequence desc))[1] as reason,
                    (array_agg(starts_at order by booked_at desc, sequence desc))[1] as starts_at
                from appointment
                where specialist is null and (:team = '' or programme = :team) and pathway_id in (
                    select pathway_id from appointment where booked_at >= :from and booked_at < :to)
                group by pathway_id, practice_id) as by_practice) as orientation
        where sent_at >= :from and sent_at < :to
        """;

    private final JdbcClient database;
    private final Clock clock;

    VisitFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Those sent in a period, its last day included; of one team, or of all when none is named.
    public List<Sent> sent(@Nullable String team, LocalDate from, LocalDate to) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.sql(SENT)
                .param("team", team == null ? "" : team)
                .param("from", startOf(from))
                .param("to", startOf(to.plusDays(1)))
                .query((row, number) -> sent(row, now))
                .list();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private Sent sent(ResultSet row, OffsetDateTime now) throws SQLException {
        Fate fate = fate(row, now);
        return new Sent(
                row.getObject("pathway_id", UUID.class),
                row.getObject("sent_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                fate,
                fate == Fate.NOT_GONE ? row.getString("reason") : null,
                row.getBoolean("last"),
                List.of((UUID[]) row.getArray("appointments").getArray()));
    }

    /// Whoever went went, whatever came later.
    private static Fate fate(ResultSet row, OffsetDateTime now) throws SQLException {
        if (row.getObject("gone_at") != null) {
            return Fate.GONE;
        }
        return switch (AppointmentState.valueOf(row.getString("state"))) {
            case MISSED -> Fate.NOT_GONE;
            case CANCELED -> Fate.CANCELED;
            case BOOKED, MOVED ->
                row.getObject("starts_at", OffsetDateTime.class).isAfter(now) ? Fate.TO_COME : Fate.UNKNOWN;
            case ATTENDED, OUTCOME_UNKNOWN -> Fate.UNKNOWN;
        };
    }
}
