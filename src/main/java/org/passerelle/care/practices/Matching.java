package org.passerelle.care.practices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.practices.Situation.PastContact;
import org.passerelle.care.practices.Situation.Seeker;
import org.passerelle.care.rights.Rights;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonFacts;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks at the practices in reach with the eyes of one person.
@Component
@Transactional(readOnly = true)
class Matching {

    private final Reach reach;
    private final Communes communes;
    private final ChoicesAnyway chosen;
    private final AnswerAges ages;
    private final PracticeCalls calls;
    private final Places places;
    private final WidenedSearches widened;
    private final Pathways pathways;
    private final People people;
    private final Rights rights;
    private final Programmes programmes;
    private final CallHours callHours;
    private final Clock clock;

    Matching(
            Reach reach,
            Communes communes,
            ChoicesAnyway chosen,
            AnswerAges ages,
            PracticeCalls calls,
            Places places,
            WidenedSearches widened,
            Pathways pathways,
            People people,
            Rights rights,
            Programmes programmes,
            CallHours callHours,
            Clock clock) {
        this.reach = reach;
        this.communes = communes;
        this.chosen = chosen;
        this.ages = ages;
        this.calls = calls;
        this.places = places;
        this.widened = widened;
        this.pathways = pathways;
        this.people = people;
        this.rights = rights;
        this.programmes = programmes;
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

    /// Every practice in reach, those ruled out included, best first.
    List<Match> all(UUID pathwayId) {
        Seeker seeker = seeker(pathways.facts(pathwayId));
        Optional<Instant> widenedAt = widened.findById(pathwayId).map(WidenedSearch::widenedAt);
        Commune home = Optional.ofNullable(seeker.communeInsee())
                .flatMap(communes::find)
                .orElse(null);
        List<Practice> inReach = reach.of(seeker.department(), home);
        Map<UUID, ChosenAnyway> anyway = chosen.findByIdPathwayId(pathwayId).stream()
                .collect(Collectors.toMap(ChosenAnyway::practiceId, choice -> choice));
        Map<UUID, Places.Taken> taken =
                places.taken(inReach.stream().map(Practice::id).toList());
        Map<UUID, PracticeCall> lastCalls = lastCalls(pathwayId);
        return inReach.stream()
                .map(practice -> {
                    var lastCall = Optional.ofNullable(lastCalls.get(practice.id()));
                    var pastContact = new PastContact(taken.getOrDefault(practice.id(), Places.Taken.NONE), lastCall);
                    var reasons = MatchingRules.judge(
                            new Situation(practice, seeker, pastContact, kilometres(home, practice)));
                    var match = new Match(practice, reasons, lastCall, notBefore(lastCall));
                    return isAskedAnyway(lastCall, widenedAt, anyway.get(practice.id())) ? match.softened() : match;
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

    /// Since the search was widened, or since somebody chose this practice; whoever refused after that is not called a
    /// third time.
    private static boolean isAskedAnyway(
            Optional<PracticeCall> lastCall, Optional<Instant> widenedAt, @Nullable ChosenAnyway choice) {
        Optional<Instant> since = Stream.concat(
                        widenedAt.stream(), Stream.ofNullable(choice).map(ChosenAnyway::chosenAt))
                .max(Comparator.naturalOrder());
        return since.isPresent()
                && lastCall.filter(call -> call.answer() == PracticeAnswer.DECLINED)
                        .filter(call -> call.answeredAt().isAfter(since.get()))
                        .isEmpty();
    }

    private @Nullable Integer kilometres(@Nullable Commune home, Practice practice) {
        return Optional.ofNullable(home)
                .flatMap(here -> communes.find(practice.communeInsee()).map(here::kilometresTo))
                .map(kilometres -> (int) Math.max(1, Math.round(kilometres)))
                .orElse(null);
    }

    private Seeker seeker(PathwayFacts pathway) {
        PersonFacts person = people.facts(pathway.personId());
        LocalDate today = LocalDate.now(clock);
        return new Seeker(
                person.languages(),
                person.communeInsee(),
                department(person, pathway),
                rights.heldBy(pathway.pathwayId()),
                Fading.of(today, ages.findAll()));
    }

    /// Where practices are looked for.
    String department(UUID pathwayId) {
        PathwayFacts pathway = pathways.facts(pathwayId);
        return department(people.facts(pathway.personId()), pathway);
    }

    private String department(PersonFacts person, PathwayFacts pathway) {
        return person.communeInsee() == null
                ? programmes.get(pathway.programme()).department()
                : department(person, "");
    }

    /// Someone without a commune is looked after where the team works.
    static String department(PersonFacts person, String ofTeam) {
        return person.communeInsee() == null ? ofTeam : person.communeInsee().substring(0, 2);
    }

    /// Where each team works, by programme.
    Map<String, String> departments() {
        return programmes.all().stream().collect(Collectors.toMap(Programme::code, Programme::department));
    }

    private Map<UUID, PracticeCall> lastCalls(UUID pathwayId) {
        return calls.findByPathwayIdOrderByAnsweredAt(pathwayId).stream()
                .collect(Collectors.toMap(PracticeCall::practiceId, call -> call, (earlier, later) -> later));
    }
}
