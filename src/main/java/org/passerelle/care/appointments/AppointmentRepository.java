package org.passerelle.care.appointments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, UUID> {

    Appointment save(Appointment appointment);

    Optional<Appointment> findById(UUID id);

    /// Not the appointment: it is read once its pathway is locked.
    @Query("select a.pathwayId from Appointment a where a.id = :id")
    Optional<UUID> findPathway(UUID id);

    /// The one a calendar shows: of all its dates the latest.
    Optional<Appointment> findFirstByCalendarIdOrderBySequenceDesc(UUID calendarId);

    Optional<Appointment> findFirstByPathwayIdOrderByBookedAtDesc(UUID pathwayId);

    @Query("""
        select new org.passerelle.care.appointments.Appointments$Past(
            a.pathwayId, a.startsAt, a.state = org.passerelle.care.appointments.AppointmentState.ATTENDED, a.missedReason)
        from Appointment a
        where a.pathwayId in :pathwayIds and a.state in (
            org.passerelle.care.appointments.AppointmentState.ATTENDED,
            org.passerelle.care.appointments.AppointmentState.MISSED)
        order by a.startsAt, a.bookedAt
        """)
    List<Appointments.Past> findPast(Set<UUID> pathwayIds);

    /// The one the person is expected at.
    default Optional<Appointment> toCome(UUID pathwayId, Instant now) {
        return findFirstByPathwayIdOrderByBookedAtDesc(pathwayId).filter(appointment -> appointment.isToCome(now));
    }
}
