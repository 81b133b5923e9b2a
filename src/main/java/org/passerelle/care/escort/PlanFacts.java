package org.passerelle.care.escort;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.Colleagues.Colleague;
import org.passerelle.accounts.Programme;
import org.passerelle.care.escort.companions.Absence;
import org.passerelle.care.escort.companions.Absences;
import org.passerelle.care.escort.companions.CompanionBook;
import org.passerelle.care.escort.companions.CompanionHours;
import org.passerelle.care.escort.planner.Companion;
import org.passerelle.care.escort.planner.DayVisit;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.practices.PracticeName;
import org.passerelle.person.Languages;
import org.passerelle.person.People;
import org.passerelle.person.PersonFacts;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the planner has to know of a day: hours, languages, communes, and what is settled already.
@Component
@Transactional(readOnly = true)
class PlanFacts {

    private final EscortList escorts;
    private final Meetings meetings;
    private final Colleagues colleagues;
    private final Absences absences;
    private final CompanionBook book;
    private final PracticeBriefs practices;
    private final People people;
    private final Communes communes;
    private final EscortSettings settings;
    private final Clock clock;

    PlanFacts(
            EscortList escorts,
            Meetings meetings,
            Colleagues colleagues,
            Absences absences,
            CompanionBook book,
            PracticeBriefs practices,
            People people,
            Communes communes,
            EscortSettings settings,
            Clock clock) {
        this.escorts = escorts;
        this.meetings = meetings;
        this.colleagues = colleagues;
        this.absences = absences;
        this.book = book;
        this.practices = practices;
        this.people = people;
        this.communes = communes;
        this.settings = settings;
        this.clock = clock;
    }

    /// The mediators of a team; a supervisor goes along only when somebody says so by hand.
    List<Companion> companions(Programme team, LocalDate day) {
        List<String> usernames = colleagues.of(team.code()).stream()
                .filter(colleague -> !colleague.supervises())
                .map(Colleague::username)
                .toList();
        Map<String, CompanionHours> hours = book.of(usernames);
        Set<String> away = absences.between(usernames, day, day).stream()
                .map(Absence::account)
                .collect(Collectors.toSet());
        return usernames.stream()
                .map(username ->
                        companion(hours.getOrDefault(username, usual(username)), team, day, away.contains(username)))
                .toList();
    }

    CompanionHours usual(String username) {
        return new CompanionHours(
                username,
                LocalTime.of(settings.dayStarts(), 0),
                LocalTime.of(settings.dayEnds(), 0),
                List.of(Languages.FRENCH),
                null);
    }

    private Companion companion(CompanionHours hours, Programme team, LocalDate day, boolean away) {
        return new Companion(
                hours.account(),
                base(hours.communeInsee(), team),
                at(day, hours.startsAt()),
                at(day, hours.endsAt()),
                Set.copyOf(hours.languages()),
                away);
    }

    /// Where they leave from, or the team's own place.
    private @Nullable Commune base(@Nullable String insee, Programme team) {
        return insee == null
                ? communes.written(team.place()).stream().findFirst().orElse(null)
                : communes.find(insee).orElse(null);
    }

    /// Visits that need somebody, and those of these companions that are settled, whichever team they are for.
    List<DayVisit> visits(
            List<EscortDesk.Visit> needed,
            Map<UUID, LevelProposal> proposals,
            List<Companion> companions,
            LocalDate day) {
        Map<UUID, PersonFacts> persons = people.factsOf(
                needed.stream().map(visit -> visit.appointment().personId()).toList());
        Map<UUID, PracticeName> places = practices.names(
                needed.stream().map(visit -> visit.appointment().practiceId()).collect(Collectors.toSet()));
        List<DayVisit> visits = new ArrayList<>();
        for (EscortDesk.Visit visit : needed) {
            var appointment = visit.appointment();
            PersonFacts person = Objects.requireNonNull(persons.get(appointment.personId()));
            PracticeName practice = Objects.requireNonNull(places.get(appointment.practiceId()));
            visits.add(new DayVisit(
                    appointment.id(),
                    communes.find(practice.communeInsee()).orElse(null),
                    meetings.meetsAt(appointment.startsAt()),
                    meetings.visitEnds(appointment.startsAt()),
                    Set.copyOf(person.languages()),
                    visit.promised(),
                    Objects.requireNonNull(proposals.get(appointment.personId()))
                            .missed(),
                    null));
        }
        escorts.of(companions.stream().map(Companion::username).toList(), day).stream()
                .map(PlanFacts::settled)
                .forEach(visits::add);
        return visits;
    }

    /// Its time includes its ways, so where it is does not matter.
    private static DayVisit settled(EscortRow row) {
        Instant from = Objects.requireNonNull(row.busyFrom());
        Instant until = Objects.requireNonNull(row.busyUntil());
        DayVisit.Fixed fixed = new DayVisit.Fixed(Objects.requireNonNull(row.companion()), from, until);
        return new DayVisit(row.id(), null, from, until, Set.of(), false, 0, fixed);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
