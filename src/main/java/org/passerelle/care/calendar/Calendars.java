package org.passerelle.care.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.appointments.CalendarVisits;
import org.passerelle.care.appointments.CalendarVisits.Visit;
import org.passerelle.care.escort.EscortWeek;
import org.passerelle.care.escort.EscortWeek.Planned;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a calendar program reads: one appointment for whoever comes, all of somebody's for whoever goes along.
@Service
@Transactional(readOnly = true)
class Calendars {

    private static final Duration BEHIND = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int MOST = 1000;
    private static final int SHORT = 8;

    private final CalendarVisits visits;
    private final EscortWeek escorts;
    private final PracticeBriefs practices;
    private final Pathways pathways;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    Calendars(
            CalendarVisits visits,
            EscortWeek escorts,
            PracticeBriefs practices,
            Pathways pathways,
            People people,
            MessageSource messages,
            Clock clock) {
        this.visits = visits;
        this.escorts = escorts;
        this.practices = practices;
        this.pathways = pathways;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /// For the person: where, when and «rendez-vous» in their language.
    public String ofVisit(UUID appointmentId, CurrentUser user) {
        Visit visit = visits.get(appointmentId, user);
        String words = VisitWords.in(
                people.facts(pathways.facts(visit.pathwayId()).personId()).languages());
        String place = visit.place() == null
                ? practices.places(Set.of(visit.practiceId())).get(visit.practiceId())
                : visit.place();
        return CalendarText.of(List.of(CalendarEntry.of(visit, words, place)), clock);
    }

    /// For a colleague, without a name: nothing that somebody typed stands in it but the practice's address.
    public String of(CurrentUser mediator) {
        Instant from = clock.instant().minus(BEHIND);
        Instant until = clock.instant().plus(AHEAD);
        List<Visit> mine = visits.of(mediator, from, until, MOST);
        List<Planned> meetings = escorts.between(mediator.username(), from, until, MOST);
        Map<UUID, UUID> met =
                visits.practices(meetings.stream().map(Planned::pathwayId).collect(Collectors.toSet()));
        Map<UUID, String> places =
                practices.places(Stream.concat(mine.stream().map(Visit::practiceId), met.values().stream())
                        .collect(Collectors.toSet()));
        Stream<CalendarEntry> lines = Stream.concat(
                mine.stream()
                        .map(visit -> CalendarEntry.of(
                                visit,
                                say("calendar.visit", visit.pathwayId()),
                                visit.place() == null ? places.get(visit.practiceId()) : null)),
                meetings.stream()
                        .map(meeting -> CalendarEntry.of(
                                meeting,
                                say("calendar.escort", meeting.pathwayId()),
                                place(met.get(meeting.pathwayId()), places))));
        return CalendarText.of(
                lines.sorted(Comparator.comparing(CalendarEntry::from)).toList(), clock);
    }

    private static @Nullable String place(@Nullable UUID practice, Map<UUID, String> places) {
        return practice == null ? null : places.get(practice);
    }

    /// A program asks, without a language of its own.
    private String say(String key, UUID pathwayId) {
        return messages.getMessage(key, new Object[] {pathwayId.toString().substring(0, SHORT)}, Locale.FRENCH);
    }
}
