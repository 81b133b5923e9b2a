package org.passerelle.care.appointments;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.care.practices.Practices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What became of a pathway's latest appointment. Each verb answers with the practice it was at.
@Service
@Transactional
public class Appointments {

    private final AppointmentRepository appointments;
    private final Practices practices;

    Appointments(AppointmentRepository appointments, Practices practices) {
        this.appointments = appointments;
        this.practices = practices;
    }

    /// The one that was booked last, whatever became of it.
    @Transactional(readOnly = true)
    public Optional<Booked> latestOf(UUID pathwayId) {
        return latest(pathwayId).map(Appointment::view);
    }

    @Transactional(readOnly = true)
    public Optional<Booked> find(UUID id) {
        return appointments.findById(id).map(Appointment::view);
    }

    public Optional<UUID> attended(UUID pathwayId) {
        return latest(pathwayId).map(appointment -> {
            appointment.attended();
            practices.seen(appointment.practiceId(), pathwayId);
            return appointment.practiceId();
        });
    }

    public Optional<UUID> missed(UUID pathwayId, String reason) {
        return latest(pathwayId).map(appointment -> {
            appointment.missed(reason);
            return appointment.practiceId();
        });
    }

    public void leftUnknown(UUID pathwayId) {
        latest(pathwayId).ifPresent(Appointment::leftUnknown);
    }

    private Optional<Appointment> latest(UUID pathwayId) {
        return appointments.findFirstByPathwayIdOrderByBookedAtDesc(pathwayId);
    }
}
