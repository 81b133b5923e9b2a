package org.passerelle.care.practices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.Pathways;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pathways/{id}/matches")
@Tag(name = "practices")
class MatchesApi {

    /// In the reader's language.
    record Why(String code, String words) {}

    record Ranked(
            UUID practiceId,
            String name,
            boolean possible,
            int score,
            @JsonProperty("for") List<Why> pros,
            @JsonProperty("against") List<Why> cons,
            List<Why> ruledOutBy) {}

    record Matches(List<Ranked> items) {}

    record Choice(@Nullable String reason) {}

    private final Matching matching;
    private final ChooseAnyway choose;
    private final Pathways pathways;
    private final PathwayAccess access;
    private final ReasonWords words;

    MatchesApi(Matching matching, ChooseAnyway choose, Pathways pathways, PathwayAccess access, ReasonWords words) {
        this.matching = matching;
        this.choose = choose;
        this.pathways = pathways;
        this.access = access;
        this.words = words;
    }

    @GetMapping
    @Operation(
            summary = "The practices in reach of the person, best first, with what speaks for and against each",
            description = "Those that are possible before those that a rule rules out. In reach are those of the"
                    + " department from the nearest commune on, some hundreds; distances are between the centres of"
                    + " communes.")
    Matches matches(@PathVariable UUID id, CurrentUser user) {
        PathwayFacts pathway = pathways.facts(id);
        access.reads(user, id, pathway.personId(), pathway.programme());
        Function<Reason, String> told = words.each();
        return new Matches(
                matching.all(pathway).stream().map(match -> ranked(match, told)).toList());
    }

    @PostMapping("/{practiceId}/choice")
    @Operation(
            summary = "Chooses a practice against its conditions, saying why: it is then called and asked",
            description = "The rules that ruled it out speak against it from now on, for this pathway alone.")
    Ranked choose(@PathVariable UUID id, @PathVariable UUID practiceId, @RequestBody Choice choice, CurrentUser user) {
        access.reads(user, pathways.get(id, user));
        choose.practice(id, practiceId, choice.reason(), user);
        return matching.all(id).stream()
                .filter(match -> match.practice().id().equals(practiceId))
                .map(match -> ranked(match, words.each()))
                .findFirst()
                .orElseThrow();
    }

    private static Ranked ranked(Match match, Function<Reason, String> told) {
        List<Why> pros = new ArrayList<>();
        List<Why> cons = new ArrayList<>();
        List<Why> ruledOutBy = new ArrayList<>();
        for (Reason reason : match.reasons()) {
            List<Why> side = reason.rulesOut() ? ruledOutBy : reason.isFor() ? pros : cons;
            side.add(new Why(reason.code(), told.apply(reason)));
        }
        return new Ranked(
                match.practice().id(),
                match.practice().name(),
                match.isPossible(),
                match.score(),
                pros,
                cons,
                ruledOutBy);
    }
}
