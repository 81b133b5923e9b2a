package org.passerelle.care.interpreting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.practices.Practices;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.Languages;
import org.passerelle.person.People;
import org.springframework.stereotype.Component;

/// The interpreter a pathway's next visit is likely to need: by phone, on its day, in the language the person speaks
/// best. What it will really be is settled with whoever is found.
@Component
class PlannedVisits {

    private final Appointments appointments;
    private final Practices practices;
    private final Pathways pathways;
    private final People people;
    private final Clock clock;

    PlannedVisits(Appointments appointments, Practices practices, Pathways pathways, People people, Clock clock) {
        this.appointments = appointments;
        this.practices = practices;
        this.pathways = pathways;
        this.people = people;
        this.clock = clock;
    }

    PlannedUse of(UUID pathwayId, @Nullable String by) {
        return new PlannedUse(
                pathwayId,
                practices.acceptedFor(pathwayId).orElse(null),
                language(pathwayId),
                InterpreterMode.PHONE,
                day(pathwayId),
                by);
    }

    /// Of the visit that was booked last; today when there is none.
    LocalDate day(UUID pathwayId) {
        Instant at = appointments
                .latestOf(pathwayId)
                .map(booked -> booked.startsAt())
                .orElseGet(clock::instant);
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private String language(UUID pathwayId) {
        return people.facts(pathways.facts(pathwayId).personId()).languages().stream()
                .filter(language -> !language.equals(Languages.FRENCH))
                .findFirst()
                .orElse(Languages.FRENCH);
    }
}
