package org.passerelle.care.papers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.papers.Consent.SharedWith;
import org.passerelle.pathway.CarePanel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether the practice may be told of the person, and what can be handed out for the appointment.
@Component
class PapersPanel implements CarePanel<PapersPanel.Papers> {

    /// @param practiceMayBeTold absent as long as nobody asked
    /// @param appointmentId the appointment a way card can be made for
    record Papers(
            UUID pathwayId,
            @Nullable Boolean practiceMayBeTold,
            @Nullable Instant saidAt,
            @Nullable UUID appointmentId) {}

    private final ConsentBook consents;
    private final Appointments appointments;

    PapersPanel(ConsentBook consents, Appointments appointments) {
        this.consents = consents;
        this.appointments = appointments;
    }

    @Override
    public String house() {
        return "papers";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Papers> of(UUID pathwayId) {
        Optional<ConsentView> said = consents.last(pathwayId, SharedWith.PRACTICE);
        return Optional.of(new Papers(
                pathwayId,
                said.map(ConsentView::isGiven).orElse(null),
                said.map(ConsentView::saidAt).orElse(null),
                appointments
                        .latestOf(pathwayId)
                        .filter(Booked::isKept)
                        .map(Booked::id)
                        .orElse(null)));
    }
}
