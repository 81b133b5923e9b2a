package org.passerelle.care.escort;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people's own visits propose, on all their pathways: of many people in three queries.
@Component
@Transactional(readOnly = true)
class LevelProposals {

    private final Pathways pathways;
    private final Appointments appointments;
    private final Escorts escorts;
    private final Sentences sentences;

    LevelProposals(Pathways pathways, Appointments appointments, Escorts escorts, Sentences sentences) {
        this.pathways = pathways;
        this.appointments = appointments;
        this.escorts = escorts;
        this.sentences = sentences;
    }

    private record Hour(UUID pathwayId, Instant at) {}

    LevelProposal of(UUID personId) {
        return Objects.requireNonNull(of(Set.of(personId)).get(personId));
    }

    /// One for each of these people.
    Map<UUID, LevelProposal> of(Collection<UUID> personIds) {
        Map<UUID, UUID> persons = pathways.allOf(personIds);
        Map<Hour, EscortLevel> levels = escorts.inForce(personIds).stream()
                .collect(Collectors.toMap(
                        kept -> new Hour(kept.pathwayId(), kept.appointmentAt()),
                        Escorts.InForce::level,
                        (_, later) -> later));
        Map<UUID, List<LevelProposal.Visit>> visits = appointments.past(persons.keySet()).stream()
                .collect(groupingBy(
                        past -> Objects.requireNonNull(persons.get(past.pathwayId())),
                        mapping(
                                past -> new LevelProposal.Visit(
                                        past.attended(),
                                        past.missedReason(),
                                        levels.get(new Hour(past.pathwayId(), past.startsAt()))),
                                toList())));
        return Set.copyOf(personIds).stream()
                .collect(Collectors.toMap(
                        person -> person, person -> LevelProposal.of(visits.getOrDefault(person, List.of()))));
    }

    /// Why, in the reader's language.
    String words(LevelProposal proposal) {
        return sentences.say(
                "escort.because." + proposal.because(), proposal.missed(), sentences.code("reason", proposal.reason()));
    }
}
