package org.passerelle.care.appointments;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /// An appointment of which we know what became of it.
    ///
    /// @param missedReason why the person did not go, as code; absent when they went, or nobody said
    public record Past(
            UUID pathwayId,
            Instant startsAt,
            boolean attended,
            @Nullable String missedReason) {}

    /// Those of these pathways, the oldest first.
    @Transactional(readOnly = true)
    public List<Past> past(Collection<UUID> pathwayIds) {
        return pathwayIds.isEmpty() ? List.of() : appointments.findPast(Set.copyOf(pathwayIds));
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
