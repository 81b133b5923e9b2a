package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.care.appointments.closures.DayNotes;
import org.passerelle.care.appointments.closures.OpenDays;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.practices.PracticeName;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.WaitingView;
import org.passerelle.person.People;
import org.passerelle.person.PersonNames;
import org.springframework.stereotype.Component;

/// Says of appointments whom they are for, where they are and what is known of their days: all of one page at once.
@Component
class AppointmentViews {

    private final Pathways pathways;
    private final People people;
    private final PracticeBriefs practices;
    private final OpenDays days;
    private final Clock clock;

    AppointmentViews(Pathways pathways, People people, PracticeBriefs practices, OpenDays days, Clock clock) {
        this.pathways = pathways;
        this.people = people;
        this.practices = practices;
        this.days = days;
        this.clock = clock;
    }

    /// In the same order.
    List<AppointmentView> of(List<AppointmentRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, UUID> persons =
                pathways.personIds(rows.stream().map(AppointmentRow::pathwayId).toList());
        PersonNames names = people.names(Set.copyOf(persons.values()));
        Map<UUID, PracticeName> at =
                practices.names(rows.stream().map(AppointmentRow::practiceId).collect(Collectors.toSet()));
        DayNotes notes = days.between(
                rows.stream().map(this::day).min(LocalDate::compareTo).orElseThrow(),
                rows.stream().map(this::day).max(LocalDate::compareTo).orElseThrow());
        Map<UUID, List<WaitingView>> waiting = pathways.waiting(persons.keySet());
        return rows.stream()
                .map(row -> view(row, persons, names, at, notes, waiting))
                .toList();
    }

    private AppointmentView view(
            AppointmentRow row,
            Map<UUID, UUID> persons,
            PersonNames names,
            Map<UUID, PracticeName> practices,
            DayNotes notes,
            Map<UUID, List<WaitingView>> waiting) {
        UUID person = Objects.requireNonNull(persons.get(row.pathwayId()));
        PracticeName practice = Objects.requireNonNull(practices.get(row.practiceId()));
        return new AppointmentView(
                row.id(),
                row.pathwayId(),
                person,
                names.of(person).alias(),
                row.programme(),
                row.practiceId(),
                practice.name(),
                row.startsAt(),
                row.state(),
                row.place(),
                row.doctor(),
                row.specialist(),
                row.mediator(),
                row.directions(),
                row.changedBy(),
                row.changeReason(),
                notes.on(day(row), practice),
                isToCome(row) ? Readiness.of(waiting.getOrDefault(row.pathwayId(), List.of())) : null);
    }

    private boolean isToCome(AppointmentRow row) {
        return row.state() == AppointmentState.BOOKED && row.startsAt().isAfter(clock.instant());
    }

    private LocalDate day(AppointmentRow row) {
        return LocalDate.ofInstant(row.startsAt(), clock.getZone());
    }
}
