package org.passerelle.care.appointments;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, UUID> {

    Appointment save(Appointment appointment);

    Optional<Appointment> findFirstByPathwayIdOrderByBookedAtDesc(UUID pathwayId);
}
