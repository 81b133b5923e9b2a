package org.passerelle.care.appointments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, UUID> {

    Optional<Appointment> findById(UUID id);

    Appointment save(Appointment appointment);

    Optional<Appointment> findFirstByPathwayIdOrderByBookedAtDesc(UUID pathwayId);

    /// The one the person is expected at.
    default Optional<Appointment> toCome(UUID pathwayId, Instant now) {
        return findFirstByPathwayIdOrderByBookedAtDesc(pathwayId).filter(appointment -> appointment.isToCome(now));
    }
}
