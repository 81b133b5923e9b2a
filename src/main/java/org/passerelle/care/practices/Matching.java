package org.passerelle.care.practices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.practices.Situation.PastContact;
import org.passerelle.care.practices.Situation.Seeker;
import org.passerelle.care.rights.Rights;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks at every practice of the person's department with the eyes of one person.
@Component
@Transactional(readOnly = true)
class Matching {

    private final PracticeRepository practices;
    private final PracticeCalls calls;
    private final Places places;
    private final WidenedSearches widened;
    private final Pathways pathways;
    private final People people;
    private final Rights rights;
    private final Programmes programmes;
    private final MatchingSettings settings;
    private final CallHours callHours;
    private final Clock clock;

    Matching(
            PracticeRepository practices,
            PracticeCalls calls,
            Places places,
            WidenedSearches widened,
            Pathways pathways,
            People people,
            Rights rights,
            Programmes programmes,
            MatchingSettings settings,
            CallHours callHours,
            Clock clock) {
        this.practices = practices;
        this.calls = calls;
        this.places = places;
        this.widened = widened;
        this.pathways = pathways;
        this.people = people;
        this.rights = rights;
        this.programmes = programmes;
        this.settings = settings;
        this.callHours = callHours;
        this.clock = clock;
    }

    /// Those to call now, best first.
    List<Match> possible(UUID pathwayId) {
        return fitting(pathwayId).stream().filter(Match::canBeCalledNow).toList();
    }

    /// The same, and those to call again later.
    List<Match> fitting(UUID pathwayId) {
        return all(pathwayId).stream().filter(Match::isPossible).toList();
    }

    /// Every practice of the department, those ruled out included, best first.
    List<Match> all(UUID pathwayId) {
        Seeker seeker = seeker(pathways.facts(pathwayId));
        Optional<Instant> widenedAt = widened.findById(pathwayId).map(WidenedSearch::widenedAt);
        List<Practice> inReach = practices.findAllByOrderByName().stream()
                .filter(practice -> practice.isIn(seeker.department()))
                .toList();
        Map<UUID, Places.Taken> taken =
                places.taken(inReach.stream().map(Practice::id).toList());
        Map<UUID, PracticeCall> lastCalls = lastCalls(pathwayId);
        return inReach.stream()
                .map(practice -> {
                    var lastCall = Optional.ofNullable(lastCalls.get(practice.id()));
                    var pastContact = new PastContact(taken.getOrDefault(practice.id(), Places.Taken.NONE), lastCall);
                    var reasons = MatchingRules.judge(new Situation(practice, seeker, pastContact));
                    var match = new Match(practice, reasons, lastCall, notBefore(lastCall));
                    return isWidenedFor(lastCall, widenedAt) ? match.softened() : match;
                })
                .sorted(Match.BEST_FIRST)
                .toList();
    }

    private @Nullable Instant notBefore(Optional<PracticeCall> lastCall) {
        return lastCall.filter(call -> call.answer() == PracticeAnswer.NO_ANSWER)
                .map(call -> callHours.nextAfter(call.answeredAt()))
                .filter(next -> next.isAfter(clock.instant()))
                .orElse(null);
    }

    /// Whoever refused after the search was widened is not called a third time.
    private static boolean isWidenedFor(Optional<PracticeCall> lastCall, Optional<Instant> widenedAt) {
        return widenedAt.isPresent()
                && lastCall.filter(call -> call.answer() == PracticeAnswer.DECLINED)
                        .filter(call -> call.answeredAt().isAfter(widenedAt.get()))
                        .isEmpty();
    }

    private Seeker seeker(PathwayFacts pathway) {
        PersonFacts person = people.facts(pathway.personId());
        LocalDate today = LocalDate.now(clock);
        return new Seeker(
                person.languages(),
                person.communeInsee(),
                department(person, pathway),
                rights.heldBy(pathway.pathwayId()),
                today,
                today.minus(settings.answerHolds()));
    }

    /// Where practices are looked for.
    String department(UUID pathwayId) {
        PathwayFacts pathway = pathways.facts(pathwayId);
        return department(people.facts(pathway.personId()), pathway);
    }

    /// Someone without a commune is looked after where the team works.
    private String department(PersonFacts person, PathwayFacts pathway) {
        if (person.communeInsee() != null) {
            return person.communeInsee().substring(0, 2);
        }
        return programmes.get(pathway.programme()).department();
    }

    private Map<UUID, PracticeCall> lastCalls(UUID pathwayId) {
        return calls.findByPathwayIdOrderByAnsweredAt(pathwayId).stream()
                .collect(Collectors.toMap(PracticeCall::practiceId, call -> call, (earlier, later) -> later));
    }
}
