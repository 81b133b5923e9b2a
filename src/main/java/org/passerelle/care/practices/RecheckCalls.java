package org.passerelle.care.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.care.practices.Situation.PastContact;
import org.passerelle.care.practices.Situation.Seeker;
import org.passerelle.care.rights.HeldRights;
import org.passerelle.care.rights.Rights;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonFacts;
import org.passerelle.platform.places.Communes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which practices to ask again, because their answer has grown old: those whose yes would open a way to most of the
/// people who search now. First counts whoever has nobody with a fresh yes; one call is chosen after the other, each
/// for those whom the calls before would not help.
@Service
@Transactional(readOnly = true)
class RecheckCalls {

    static final int CALLS = 5;

    private static final Set<String> SEARCHING = Set.of("Task_CallPractice", "Task_WidenSearch", "Wait_NextCall");
    private static final int MOST_PEOPLE = 500;
    private static final int MOST_PRACTICES = 300;

    private final Pathways pathways;
    private final People people;
    private final Rights rights;
    private final Matching matching;
    private final PracticeRepository practices;
    private final PracticeCalls calls;
    private final Places places;
    private final AnswerAges ages;
    private final Communes communes;
    private final Clock clock;

    RecheckCalls(
            Pathways pathways,
            People people,
            Rights rights,
            Matching matching,
            PracticeRepository practices,
            PracticeCalls calls,
            Places places,
            AnswerAges ages,
            Communes communes,
            Clock clock) {
        this.pathways = pathways;
        this.people = people;
        this.rights = rights;
        this.matching = matching;
        this.practices = practices;
        this.calls = calls;
        this.places = places;
        this.ages = ages;
        this.communes = communes;
        this.clock = clock;
    }

    /// One call to make.
    ///
    /// @param people how many who search now it would take if it said yes
    /// @param withoutOther of these, how many have no practice whose yes is fresh, nor one of the calls before
    record Call(PracticeLine practice, int people, int withoutOther) {}

    private record Searching(UUID pathwayId, Seeker seeker) {}

    private record Candidate(Practice practice, Set<UUID> helps) {}

    /// At most five, the most helpful first, over all departments where somebody searches.
    public List<Call> propose() {
        LocalDate today = LocalDate.now(clock);
        Fading fading = Fading.of(today, ages.findAll());
        Map<String, List<Searching>> byDepartment = searching(fading).stream()
                .collect(Collectors.groupingBy(one -> one.seeker().department(), TreeMap::new, Collectors.toList()));
        Set<UUID> without = new HashSet<>();
        List<Candidate> candidates = new ArrayList<>();
        byDepartment.forEach((department, searching) -> {
            List<Practice> sure = practices.surelyAccepting(department, fading.freshSince(), MOST_PRACTICES);
            List<Practice> old = practices.toCheck(department, fading.freshSince(), MOST_PRACTICES);
            Fit fit = new Fit(
                    searching, Stream.concat(sure.stream(), old.stream()).toList());
            searching.forEach(one -> without.add(one.pathwayId()));
            sure.forEach(practice -> without.removeAll(fit.of(practice)));
            old.forEach(practice -> candidates.add(new Candidate(practice, fit.of(practice))));
        });
        return choose(candidates, without, fading.freshSince());
    }

    private List<Call> choose(List<Candidate> candidates, Set<UUID> without, LocalDate freshSince) {
        List<Candidate> left = new ArrayList<>(candidates);
        List<Call> chosen = new ArrayList<>();
        while (chosen.size() < CALLS) {
            Optional<Candidate> best = left.stream()
                    .filter(candidate -> !candidate.helps().isEmpty())
                    .max(Comparator.<Candidate>comparingLong(candidate -> common(candidate.helps(), without))
                            .thenComparingInt(candidate -> candidate.helps().size())
                            .thenComparing(candidate ->
                                    Boolean.TRUE.equals(candidate.practice().takesNewPatients()))
                            .thenComparing(candidate -> candidate.practice().id()));
            if (best.isEmpty()) {
                break;
            }
            Candidate next = best.get();
            chosen.add(new Call(
                    PracticeLine.of(next.practice(), communes, freshSince),
                    next.helps().size(),
                    (int) common(next.helps(), without)));
            left.remove(next);
            without.removeAll(next.helps());
        }
        return chosen;
    }

    private static long common(Set<UUID> some, Set<UUID> others) {
        return some.stream().filter(others::contains).count();
    }

    private List<Searching> searching(Fading fading) {
        List<PathwayFacts> waiting = pathways.waitingAt(SEARCHING, MOST_PEOPLE);
        Map<UUID, PersonFacts> persons =
                people.factsOf(waiting.stream().map(PathwayFacts::personId).toList());
        Map<UUID, HeldRights> held =
                rights.heldByEach(waiting.stream().map(PathwayFacts::pathwayId).toList());
        Map<String, String> departments = matching.departments();
        return waiting.stream()
                .flatMap(pathway -> Stream.ofNullable(persons.get(pathway.personId()))
                        .map(person -> new Searching(
                                pathway.pathwayId(),
                                new Seeker(
                                        person.languages(),
                                        person.communeInsee(),
                                        Matching.department(person, departments.getOrDefault(pathway.programme(), "")),
                                        Optional.ofNullable(held.get(pathway.pathwayId())),
                                        fading))))
                .toList();
    }

    /// Who of those who search fits which practice if that one says yes. People alike in all that rules out are looked
    /// at once.
    private final class Fit {

        private record Alike(String commune, Optional<HeldRights> rights) {}

        private final Map<Alike, List<Searching>> groups;
        private final Map<UUID, Places.Taken> taken;
        private final Set<List<UUID>> refused;

        Fit(List<Searching> searching, Collection<Practice> practices) {
            this.groups = searching.stream()
                    .collect(Collectors.groupingBy(one -> new Alike(
                            String.valueOf(one.seeker().communeInsee()),
                            one.seeker().rights())));
            this.taken = places.taken(practices.stream().map(Practice::id).toList());
            this.refused = calls
                    .findByPathwayIdInAndAnswer(
                            searching.stream().map(Searching::pathwayId).toList(), PracticeAnswer.DECLINED)
                    .stream()
                    .map(call -> List.of(call.pathwayId(), call.practiceId()))
                    .collect(Collectors.toSet());
        }

        Set<UUID> of(Practice practice) {
            return groups.values().stream()
                    .filter(alike -> isWelcome(practice, alike.getFirst().seeker()))
                    .flatMap(alike -> alike.stream().map(Searching::pathwayId))
                    .filter(pathway -> !refused.contains(List.of(pathway, practice.id())))
                    .collect(Collectors.toSet());
        }

        private boolean isWelcome(Practice practice, Seeker seeker) {
            PastContact none = new PastContact(taken.getOrDefault(practice.id(), Places.Taken.NONE), List.of());
            return MatchingRules.judge(new Situation(practice, seeker, none, null)).stream()
                    .allMatch(reason -> !reason.rulesOut() || reason.code().equals(MatchingRules.NO_NEW_PATIENTS));
        }
    }
}
