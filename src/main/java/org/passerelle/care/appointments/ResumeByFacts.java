package org.passerelle.care.appointments;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.care.practices.Practices;
import org.passerelle.pathway.WhereToResume;
import org.springframework.stereotype.Component;

/// What is agreed says where a pathway stood: a date to come, a date that is past, a practice that said yes. What its
/// facts do not say, a supervisor decides.
@Component
class ResumeByFacts implements WhereToResume {

    private final AppointmentRepository appointments;
    private final Practices practices;
    private final Clock clock;

    ResumeByFacts(AppointmentRepository appointments, Practices practices, Clock clock) {
        this.appointments = appointments;
        this.practices = practices;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> facts(UUID pathwayId, String phase) {
        Optional<Booked> last =
                appointments.findFirstByPathwayIdOrderByBookedAtDesc(pathwayId).map(Appointment::view);
        Optional<Booked> open = last.filter(Booked::isOpen);
        Optional<UUID> practice = practices.acceptedFor(pathwayId);
        boolean newYes = practice.isPresent()
                && last.filter(booked -> booked.practiceId().equals(practice.get()))
                        .isEmpty();
        Map<String, Object> facts = new HashMap<>(Booked.facts(open.orElse(null), clock.getZone()));
        facts.put("practiceId", practice.map(UUID::toString).orElse(null));
        facts.put("interpreterAsked", false);
        facts.put(
                "nextStep",
                switch (phase) {
                    case "rights-check" -> "RIGHTS";
                    case "gp-matching" -> isToCome(open) || newYes ? "APPOINTMENT" : "MATCHING";
                    case "appointment" -> isToCome(open) || practice.isPresent() ? "APPOINTMENT" : null;
                    case "visit-preparation", "get-ready", "interpreting", "escort", "reminders" ->
                        isToCome(open) ? "APPOINTMENT" : open.isPresent() ? "FOLLOW_UP" : null;
                    case "follow-up" -> open.isPresent() && !isToCome(open) ? "FOLLOW_UP" : null;
                    default -> null;
                });
        return facts;
    }

    private boolean isToCome(Optional<Booked> open) {
        return open.filter(booked -> booked.startsAt().isAfter(clock.instant())).isPresent();
    }
}
