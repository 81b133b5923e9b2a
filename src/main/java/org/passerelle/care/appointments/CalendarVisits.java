package org.passerelle.care.appointments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Appointments as calendars know them: the same one however often its date changes.
@Service
@Transactional(readOnly = true)
public class CalendarVisits {

    /// @param id the same after each change; `sequence` grows with each
    /// @param place where, when it is not at the practice's address
    public record Visit(
            UUID id,
            int sequence,
            UUID pathwayId,
            UUID practiceId,
            Instant startsAt,
            boolean canceled,
            @Nullable String place) {}

    private record AtPractice(UUID pathwayId, UUID practiceId) {}

    private final AppointmentRepository appointments;
    private final Pathways pathways;
    private final PathwayAccess access;
    private final JdbcClient jdbc;

    CalendarVisits(AppointmentRepository appointments, Pathways pathways, PathwayAccess access, JdbcClient jdbc) {
        this.appointments = appointments;
        this.pathways = pathways;
        this.access = access;
        this.jdbc = jdbc;
    }

    /// As it is now, by the id of any of its dates. Throws [NotFound] for whoever does not see its pathway.
    public Visit get(UUID id, CurrentUser user) {
        Appointment told = appointments.findById(id).orElseThrow(() -> new NotFound("appointment", id));
        Visit visit = appointments
                .findFirstByCalendarIdOrderBySequenceDesc(told.visit().id())
                .orElse(told)
                .visit();
        pathways.refuseUnlessSeen(visit.pathwayId(), user);
        return visit;
    }

    /// Those somebody looks after, as far as they still see them, the next first.
    public List<Visit> of(CurrentUser mediator, Instant from, Instant until, int atMost) {
        PathwayAccess.Scope seen = access.scope(mediator);
        return jdbc.sql("""
                        select calendar_id as id, sequence, pathway_id, practice_id, starts_at, state = 'CANCELED' as canceled, place
                        from appointment
                        where state <> 'MOVED' and mediator = :mediator and starts_at >= :from and starts_at < :until
                        """ + (seen.all() ? "" : " and programme = any(:teams)")
                        + " order by starts_at, id limit :rows")
                .param("mediator", mediator.username())
                .param("from", at(from))
                .param("until", at(until))
                .param("teams", seen.teams().toArray(String[]::new))
                .param("rows", atMost)
                .query(Visit.class)
                .list();
    }

    /// At which practice each of these pathways was booked last.
    public Map<UUID, UUID> practices(Collection<UUID> pathwayIds) {
        return jdbc.sql("""
            select last.pathway_id, last.practice_id from unnest(cast(:ids as uuid[])) asked
            cross join lateral (
                select pathway_id, practice_id from appointment where pathway_id = asked order by booked_at desc limit 1
            ) last
            """).param("ids", pathwayIds.toArray(UUID[]::new)).query(AtPractice.class).stream()
                .collect(Collectors.toMap(AtPractice::pathwayId, AtPractice::practiceId));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
