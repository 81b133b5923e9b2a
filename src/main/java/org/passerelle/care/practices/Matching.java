package org.passerelle.care.practices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
        return all(pathways.facts(pathwayId));
    }

    List<Match> all(PathwayFacts pathway) {
        UUID pathwayId = pathway.pathwayId();
        Seeker seeker = seeker(pathway);
        Commune home = Optional.ofNullable(seeker.communeInsee())
                .flatMap(communes::find)
                .orElse(null);
        Judged judged = new Judged(
                seeker,
                home,
                widened.findById(pathwayId).map(WidenedSearch::widenedAt),
                chosen.findByIdPathwayId(pathwayId).stream()
                        .collect(Collectors.toMap(ChosenAnyway::practiceId, choice -> choice)),
                calls.findByPathwayIdOrderByAnsweredAt(pathwayId).stream()
                        .collect(Collectors.groupingBy(PracticeCall::practiceId)));
        Reach.Around around = reach.of(seeker.department(), home);
        List<Match> near = judge(around.near(), judged);
        List<Match> far = near.stream().anyMatch(Match::isPossible)
                ? List.of()
                : judge(around.far().get(), judged);
        return Stream.concat(near.stream(), far.stream())
                .sorted(Match.BEST_FIRST)
                .toList();
    }

    /// For whom practices are looked at, and what happened before.
    private record Judged(
            Seeker seeker,
            @Nullable Commune home,
            Optional<Instant> widenedAt,
            Map<UUID, ChosenAnyway> anyway,
            Map<UUID, List<PracticeCall>> calls) {}

    private List<Match> judge(List<Practice> practices, Judged person) {
        Map<UUID, Places.Taken> taken =
                places.taken(practices.stream().map(Practice::id).toList());
        return practices.stream()
                .map(practice -> judge(practice, taken.getOrDefault(practice.id(), Places.Taken.NONE), person))
                .toList();
    }

    private Match judge(Practice practice, Places.Taken taken, Judged person) {
        var contact = new PastContact(taken, person.calls().getOrDefault(practice.id(), List.of()));
        var reasons = MatchingRules.judge(
                new Situation(practice, person.seeker(), contact, kilometres(person.home(), practice)));
        Optional<PracticeCall> lastCall = contact.lastCall();
        ChosenAnyway choice = person.anyway().get(practice.id());
        Match match = new Match(practice, reasons, lastCall, notBefore(lastCall, choice));
        if (choice != null && isAskedAnyway(lastCall, choice.chosenAt())) {
            return match.chosen(choice.reason());
        }
        return person.widenedAt()
                .filter(since -> isAskedAnyway(lastCall, since))
                .map(since -> match.softened())
                .orElse(match);
    }

    /// Whoever chose it after a silence wants it called now.
    private @Nullable Instant notBefore(Optional<PracticeCall> lastCall, @Nullable ChosenAnyway choice) {
        return lastCall.filter(call -> call.answer() == PracticeAnswer.NO_ANSWER)
                .filter(call -> choice == null || call.answeredAt().isAfter(choice.chosenAt()))
                .map(call -> callHours.nextAfter(call.answeredAt()))
                .filter(next -> next.isAfter(clock.instant()))
                .orElse(null);
    }

    /// Since the search was widened, or since somebody chose this practice; whoever refused after that is not called a
    /// third time.
    private static boolean isAskedAnyway(Optional<PracticeCall> lastCall, Instant since) {
        return lastCall.filter(call -> call.answer() == PracticeAnswer.DECLINED)
                .filter(call -> call.answeredAt().isAfter(since))
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
}
