package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.closures.DayNote;
import org.passerelle.care.appointments.closures.OpenDays;
import org.passerelle.pathway.CarePanel;
import org.passerelle.pathway.Pathways;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The appointment that was booked last.
@Component
class AppointmentPanel implements CarePanel<AppointmentPanel.Visit> {

    /// `directions` are how to find the place, in words; `warnings` what is known of a day to come.
    ///
    /// @param readiness of a visit to come
    record Visit(
            UUID id,
            UUID practiceId,
            Instant startsAt,
            AppointmentState state,
            @Nullable String place,
            @Nullable String doctor,
            @Nullable String specialist,
            @Nullable String mediator,
            @Nullable String directions,
            @Nullable String notes,
            List<DayNote> warnings,
            @Nullable Readiness readiness) {}

    private final AppointmentRepository appointments;
    private final Pathways pathways;
    private final OpenDays days;
    private final Clock clock;

    AppointmentPanel(AppointmentRepository appointments, Pathways pathways, OpenDays days, Clock clock) {
        this.appointments = appointments;
        this.pathways = pathways;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String house() {
        return "appointments";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Visit> of(UUID pathwayId) {
        return appointments.findFirstByPathwayIdOrderByBookedAtDesc(pathwayId).map(this::visit);
    }

    private Visit visit(Appointment latest) {
        Booked booked = latest.view();
        boolean toCome = latest.isToCome(clock.instant());
        AppointmentDetails details = latest.details();
        return new Visit(
                booked.id(),
                booked.practiceId(),
                booked.startsAt(),
                booked.state(),
                details.place(),
                details.doctor(),
                details.specialist(),
                details.mediator(),
                booked.directions(),
                booked.notes(),
                toCome ? warnings(booked) : List.of(),
                toCome
                        ? Readiness.of(pathways.waiting(Set.of(booked.pathwayId()))
                                .getOrDefault(booked.pathwayId(), List.of()))
                        : null);
    }

    private List<DayNote> warnings(Booked booked) {
        return days.on(LocalDate.ofInstant(booked.startsAt(), clock.getZone()), booked.practiceId());
    }
}
