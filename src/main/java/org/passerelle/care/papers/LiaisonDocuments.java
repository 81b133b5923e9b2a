package org.passerelle.care.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.interpreting.ArrangedInterpreters;
import org.passerelle.care.papers.Consent.SharedWith;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.rights.Rights;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.platform.print.PdfPages;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the practice has to know before somebody comes, and no more (domain.md §4): who sends, why in one line,
/// language and interpreter, proof of rights, whom to call, what the person agreed to. In French, whoever prints
/// it.
@Service
@Transactional(readOnly = true)
class LiaisonDocuments {

    private final Pathways pathways;
    private final People people;
    private final Appointments appointments;
    private final PracticeBriefs practices;
    private final ArrangedInterpreters interpreters;
    private final Rights rights;
    private final Programmes programmes;
    private final ConsentBook consents;
    private final PdfPages pages;
    private final Clock clock;

    /// Where a practice calls for an interpreter; each practice has its own client code, which is not kept here.
    private final String platform;

    LiaisonDocuments(
            Pathways pathways,
            People people,
            Appointments appointments,
            PracticeBriefs practices,
            ArrangedInterpreters interpreters,
            Rights rights,
            Programmes programmes,
            ConsentBook consents,
            PdfPages pages,
            Clock clock,
            @Value("${passerelle.interpreting.platform:+33153265262}") String platform) {
        this.pathways = pathways;
        this.people = people;
        this.appointments = appointments;
        this.practices = practices;
        this.interpreters = interpreters;
        this.rights = rights;
        this.programmes = programmes;
        this.consents = consents;
        this.pages = pages;
        this.clock = clock;
        this.platform = platform;
    }

    /// One A4 page. Throws [NotFound] for a pathway the user does not see, [Conflict] without the person's consent or
    /// an appointment.
    byte[] pdf(UUID pathwayId, CurrentUser user) {
        pathways.refuseUnlessSeen(pathwayId, user);
        ConsentView consent = consents.given(pathwayId, SharedWith.PRACTICE);
        Booked booked = appointments
                .latestOf(pathwayId)
                .filter(Booked::isKept)
                .orElseThrow(() -> new Conflict("liaison.no-appointment"));
        return pages.print("care/papers/liaison", Locale.FRENCH, () -> said(booked, consent, user));
    }

    private Map<String, Object> said(Booked booked, ConsentView consent, CurrentUser user) {
        PathwayFacts pathway = pathways.facts(booked.pathwayId());
        Map<String, Object> said = new HashMap<>();
        said.put("programme", programmes.get(pathway.programme()));
        said.put("mediator", user.displayName());
        said.put("today", LocalDate.now(clock));
        said.put("practice", practices.of(booked.practiceId()));
        said.put("person", people.get(pathway.personId(), user));
        said.put("need", pathway.need());
        said.put("appointmentAt", booked.startsAt());
        said.put("rights", rights.heldBy(pathway.pathwayId()).orElse(null));
        said.put("interpreter", interpreters.of(pathway.pathwayId()).orElse(null));
        said.put("platform", platform);
        said.put("consent", consent);
        return said;
    }
}
