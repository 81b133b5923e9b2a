package org.passerelle.care.escort;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.care.appointments.AppointmentState;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether somebody is missing for the visit of a pathway.
@Component
@Transactional(readOnly = true)
class EscortNeed {

    /// As in `escort`.
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Escorts escorts;
    private final Promises promises;
    private final Appointments appointments;
    private final Clock clock;

    EscortNeed(Escorts escorts, Promises promises, Appointments appointments, Clock clock) {
        this.escorts = escorts;
        this.promises = promises;
        this.appointments = appointments;
        this.clock = clock;
    }

    /// The visit the person is expected at.
    Optional<Booked> toCome(UUID pathwayId) {
        return appointments
                .latestOf(pathwayId)
                .filter(booked -> booked.state() == AppointmentState.BOOKED)
                .filter(booked -> booked.startsAt().isAfter(clock.instant()));
    }

    /// Promised, and nobody is named.
    boolean brokenPromise(UUID pathwayId) {
        return toCome(pathwayId).isPresent()
                && promises.of(pathwayId).isPresent()
                && settled(pathwayId)
                        .filter(escort -> escort.companion() != null)
                        .isEmpty();
    }

    /// The same, or nothing is settled of a visit that was prepared before.
    boolean lost(UUID pathwayId) {
        return toCome(pathwayId).isPresent() && (settled(pathwayId).isEmpty() || brokenPromise(pathwayId));
    }

    /// How the person comes to the visit to come; what was settled of an earlier one says nothing of it.
    Optional<Escort> settled(UUID pathwayId) {
        return toCome(pathwayId)
                .flatMap(visit -> escorts.findFirstByPathwayIdAndReleasedAtIsNullOrderByPlannedAtDesc(pathwayId)
                        .filter(escort -> escort.isFor(visit.startsAt())));
    }

    /// `escort` looked already whether a promise is kept. False without a visit to come.
    boolean isMorningBeforePast(UUID pathwayId) {
        return toCome(pathwayId)
                .map(visit -> visit.startsAt().atZone(clock.getZone()).toLocalDate())
                .map(day -> day.minusDays(1).atTime(MORNING).atZone(clock.getZone()))
                .filter(morning -> !morning.toInstant().isAfter(clock.instant()))
                .isPresent();
    }
}
