package org.passerelle.care.practices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.practices.PracticeWords.Mark;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.WaitingView;
import org.passerelle.person.People;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// «Quel cabinet pour Lina ?»: those that are possible, or all in reach with the rule that rules each out.
@PageController
@RequestMapping("/pathways/{id}/matches")
class MatchScreens {

    private final Matching matching;
    private final ChooseAnyway choose;
    private final Pathways pathways;
    private final PathwayAccess access;
    private final People people;
    private final Communes communes;
    private final ReasonWords words;
    private final Sentences sentences;

    MatchScreens(
            Matching matching,
            ChooseAnyway choose,
            Pathways pathways,
            PathwayAccess access,
            People people,
            Communes communes,
            ReasonWords words,
            Sentences sentences) {
        this.matching = matching;
        this.choose = choose;
        this.pathways = pathways;
        this.access = access;
        this.people = people;
        this.communes = communes;
        this.words = words;
        this.sentences = sentences;
    }

    /// One practice as the page shows it.
    record Card(
            UUID practiceId,
            String name,
            String where,
            boolean possible,
            boolean callable,
            boolean toCheck,
            List<Mark> marks) {}

    @GetMapping
    String list(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean all, CurrentUser user, Model model) {
        return show(id, all, null, Map.of(), user, model);
    }

    @PostMapping("/{practiceId}")
    String chooseAnyway(
            @PathVariable UUID id,
            @PathVariable UUID practiceId,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            choose.practice(id, practiceId, reason, user);
            boolean searching = pathways.get(id, user).waiting().stream().anyMatch(MatchScreens::isSearch);
            after.addFlashAttribute(
                    "told", sentences.say(searching ? "practices.matches.chosen" : "practices.matches.chosen-later"));
            return "redirect:/pathways/" + id + "/matches";
        } catch (InvalidInput invalid) {
            model.addAttribute("reason", reason);
            return show(id, true, practiceId, invalid.beside(sentences::problem), user, model);
        }
    }

    private String show(
            UUID id, boolean all, @Nullable UUID wrong, Map<String, String> errors, CurrentUser user, Model model) {
        PathwayView pathway = pathways.get(id, user);
        access.reads(user, pathway);
        Function<Reason, String> told = words.each();
        List<Card> cards =
                matching.all(id).stream().map(match -> card(match, told)).toList();
        List<Card> possible = cards.stream().filter(Card::possible).toList();
        model.addAttribute("id", id);
        model.addAttribute("alias", people.get(pathway.personId(), user).alias());
        model.addAttribute("all", all);
        model.addAttribute("count", Map.of(false, possible.size(), true, cards.size()));
        model.addAttribute("cards", all ? cards : possible);
        model.addAttribute("calling", pathway.waiting().stream().anyMatch(MatchScreens::isCall));
        model.addAttribute("searching", pathway.waiting().stream().anyMatch(MatchScreens::isSearch));
        model.addAttribute("wrong", wrong);
        model.addAttribute("errors", errors);
        return "care/practices/matches";
    }

    private static boolean isCall(WaitingView wait) {
        return wait.step().equals("Task_CallPractice");
    }

    private static boolean isSearch(WaitingView wait) {
        return wait.processId().equals("gp-matching");
    }

    private Card card(Match match, Function<Reason, String> told) {
        Practice practice = match.practice();
        return new Card(
                practice.id(),
                practice.name(),
                where(match),
                match.isPossible(),
                match.isPossible() && match.canBeCalledNow(),
                match.isToCheck(),
                Stream.of(
                                match.reasons().stream()
                                        .filter(Reason::rulesOut)
                                        .map(reason -> new Mark("late", "×", told.apply(reason))),
                                match.pros().stream()
                                        .filter(reason -> !isDistance(reason))
                                        .map(reason -> new Mark("done", "✓", told.apply(reason))),
                                match.cons().stream()
                                        .filter(reason -> !reason.rulesOut() && !isDistance(reason))
                                        .map(reason -> against(reason, told.apply(reason))))
                        .flatMap(Objects::requireNonNull)
                        .toList());
    }

    private static Mark against(Reason reason, String words) {
        return switch (reason.code()) {
            case MatchingRules.TO_CHECK_AGAIN -> new Mark("late", "⚠", words);
            case MatchingRules.ANSWER_AGE -> new Mark("soon", "◷", words);
            default -> new Mark("soon", "−", words);
        };
    }

    /// The distance stands with the town, and not among the reasons.
    private String where(Match match) {
        String commune = communes.name(match.practice().communeInsee());
        return match.reasons().stream()
                .filter(MatchScreens::isDistance)
                .findFirst()
                .map(reason -> sentences.say(
                        "practices.matches.where", commune, reason.args().getFirst()))
                .orElse(commune);
    }

    private static boolean isDistance(Reason reason) {
        return reason.code().equals(MatchingRules.DISTANCE);
    }
}
