package org.passerelle.care.escort;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.Colleagues.Colleague;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.escort.companions.Absence;
import org.passerelle.care.escort.companions.Absences;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.forms.FormOptions;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// Who may go along: those who work for the pathway's programme, and are not away on the day of the visit.
@Component
class CompanionOptions implements FormOptions {

    private final Pathways pathways;
    private final Appointments appointments;
    private final Colleagues colleagues;
    private final Absences absences;
    private final Sentences sentences;
    private final Moments moments;

    CompanionOptions(
            Pathways pathways,
            Appointments appointments,
            Colleagues colleagues,
            Absences absences,
            Sentences sentences,
            Moments moments) {
        this.pathways = pathways;
        this.appointments = appointments;
        this.colleagues = colleagues;
        this.absences = absences;
        this.sentences = sentences;
        this.moments = moments;
    }

    @Override
    public String valuesKey() {
        return "companions";
    }

    @Override
    public List<Option> options(UUID pathwayId) {
        List<Colleague> team = colleagues.of(pathways.facts(pathwayId).programme());
        Set<String> away = away(
                        pathwayId, team.stream().map(Colleague::username).toList())
                .stream()
                .map(Absence::account)
                .collect(Collectors.toSet());
        return team.stream()
                .filter(colleague -> !away.contains(colleague.username()))
                .map(colleague -> new Option(colleague.username(), colleague.displayName()))
                .toList();
    }

    @Override
    public Optional<String> whyNot(UUID pathwayId, String value) {
        return colleagues.of(pathways.facts(pathwayId).programme()).stream()
                .map(Colleague::username)
                .filter(value::equals)
                .findFirst()
                .flatMap(username -> away(pathwayId, List.of(username)).stream().findFirst())
                .map(absence -> sentences.say(
                        "problem.escort.companion-absent",
                        colleagues.displayName(absence.account()),
                        moments.calendarDay(absence.from()),
                        moments.calendarDay(absence.to())));
    }

    private List<Absence> away(UUID pathwayId, List<String> usernames) {
        return appointments
                .latestOf(pathwayId)
                .map(booked -> absences.on(usernames, booked.startsAt()))
                .orElse(List.of());
    }
}
