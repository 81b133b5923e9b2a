package org.passerelle.care.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.interpreting.ArrangedInterpreters;
import org.passerelle.care.practices.PracticeBrief;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.platform.print.PdfPages;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The card a person takes along: when, where, whom to ask for, how to get there, what to say, in the person's language
/// with the French beside (features.md N13). It bears no name, no status and no scheme: it may be lost.
@Service
@Transactional(readOnly = true)
class WayCards {

    private final Appointments appointments;
    private final Pathways pathways;
    private final People people;
    private final PracticeBriefs practices;
    private final ArrangedInterpreters interpreters;
    private final Programmes programmes;
    private final CardLanguages languages;
    private final MapLink map;
    private final PdfPages pages;
    private final Clock clock;

    WayCards(
            Appointments appointments,
            Pathways pathways,
            People people,
            PracticeBriefs practices,
            ArrangedInterpreters interpreters,
            Programmes programmes,
            CardLanguages languages,
            MapLink map,
            PdfPages pages,
            Clock clock) {
        this.appointments = appointments;
        this.pathways = pathways;
        this.people = people;
        this.practices = practices;
        this.interpreters = interpreters;
        this.programmes = programmes;
        this.languages = languages;
        this.map = map;
        this.pages = pages;
        this.clock = clock;
    }

    /// One A5 page. Throws [NotFound] for an appointment the user does not see, [InvalidInput] for a language we cannot
    /// write, [Conflict] for an appointment that was called off.
    byte[] pdf(UUID appointmentId, @Nullable String language, CurrentUser user) {
        Booked booked = appointments.find(appointmentId).orElseThrow(() -> new NotFound("appointment", appointmentId));
        pathways.refuseUnlessSeen(booked.pathwayId(), user);
        PathwayFacts pathway = pathways.facts(booked.pathwayId());
        CardLanguage theirs =
                languages.choose(language, people.facts(pathway.personId()).languages());
        if (!booked.isKept()) {
            throw new Conflict("way-card.called-off");
        }
        return pages.print("care/papers/way-card", Locale.FRENCH, () -> said(booked, pathway, theirs));
    }

    private Map<String, Object> said(Booked booked, PathwayFacts pathway, CardLanguage theirs) {
        PracticeBrief practice = practices.of(booked.practiceId());
        String place = Stream.of(practice.name(), practice.address(), practice.commune())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        Map<String, Object> said = new HashMap<>();
        said.put("theirs", theirs);
        said.put("french", languages.french());
        said.put("both", !theirs.code().equals(languages.french().code()));
        said.put("theirDay", day(booked.startsAt(), theirs.dates()));
        said.put("frenchDay", day(booked.startsAt(), Locale.FRENCH));
        said.put("hour", DateTimeFormatter.ofPattern("HH:mm").format(local(booked.startsAt())));
        said.put("practice", practice);
        said.put("ways", ways(booked, practice));
        said.put("interpreter", interpreters.of(booked.pathwayId()).isPresent());
        said.put("picture", map.picture(place));
        said.put("phone", programmes.get(pathway.programme()).phone());
        return said;
    }

    /// What was said for this appointment first: it may be another door.
    private static List<String> ways(Booked booked, PracticeBrief practice) {
        return Stream.of(booked.directions(), practice.directions())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private String day(Instant at, Locale language) {
        LocalDate day = local(at).toLocalDate();
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language).format(day);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }
}
