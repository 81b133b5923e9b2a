package org.passerelle.care.appointments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.CarePanel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The appointment that was booked last.
@Component
class AppointmentPanel implements CarePanel<AppointmentPanel.Visit> {

    /// `directions` are how to find the place, in words.
    record Visit(
            UUID practiceId,
            Instant startsAt,
            AppointmentState state,
            @Nullable String directions,
            @Nullable String notes) {}

    private final Appointments appointments;

    AppointmentPanel(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public String house() {
        return "appointments";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Visit> of(UUID pathwayId) {
        return appointments
                .latestOf(pathwayId)
                .map(booked -> new Visit(
                        booked.practiceId(), booked.startsAt(), booked.state(), booked.directions(), booked.notes()));
    }
}
