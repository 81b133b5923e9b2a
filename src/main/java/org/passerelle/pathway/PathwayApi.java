package org.passerelle.pathway;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.words.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pathways")
@Tag(name = "pathways", description = "One person's journey, from the rights check to a doctor who sees them again")
class PathwayApi {

    record Opened(UUID id, PathwayState state) {}

    record Closure(
            @Nullable
            @Schema(
                    description =
                            "LINKED_TO_GP, MOVED, DECEASED, REFUSED, LOST_AFTER_ATTEMPTS, DUPLICATE or TRANSFERRED")
            String reason) {}

    record Line(
            UUID id,
            UUID personId,
            String alias,
            String programme,
            PathwayState state,
            @Nullable String phase,
            @Nullable ClosedReason closedReason,
            Instant startedAt,
            Instant movedAt,
            @Nullable Instant expectedBy,
            boolean stalled,

            @Nullable
            @Schema(
                    description = "PERSON: somebody acts; DATE: it comes back by itself; OUTSIDE: another party is to"
                            + " answer, until a date; NOTHING: it is lost. None once it is closed")
            WaitsFor waitsFor) {}

    record Whole(
            UUID id,
            UUID personId,
            String programme,
            @Nullable String need,
            PathwayState state,

            @Nullable @Schema(description = "The process the pathway stands in")
            String phase,

            @Nullable ClosedReason closedReason,
            Instant startedAt,
            @Nullable Instant closedAt,
            boolean stalled,
            List<Wait> waiting,
            List<PathwayTask> tasks,

            @Schema(description = "What each house of care knows of this pathway, by the house's name", type = "object")
            Map<String, Record> care,

            List<Told> history) {}

    record Wait(
            String step,
            Instant since,
            Instant expectedBy,

            @Schema(description = "Who took the task, the team that may, or `system` for a date")
            String owner) {}

    record Told(
            String step,

            @Schema(description = "A code") String what,

            @Schema(description = "The same as a sentence") String text,

            Instant at,
            String by) {}

    private final Pathways pathways;
    private final PathwayAccess access;
    private final WhatTheyWaitFor waits;
    private final PathwayTasks tasks;
    private final Sentences sentences;
    private final HistoryWords words;
    private final CarePanels panels;
    private final PathwayNews news;
    private final NewsWords newsWords;
    private final Clock clock;

    PathwayApi(
            Pathways pathways,
            PathwayAccess access,
            WhatTheyWaitFor waits,
            PathwayTasks tasks,
            Sentences sentences,
            HistoryWords words,
            CarePanels panels,
            PathwayNews news,
            NewsWords newsWords,
            Clock clock) {
        this.pathways = pathways;
        this.access = access;
        this.waits = waits;
        this.tasks = tasks;
        this.sentences = sentences;
        this.words = words;
        this.panels = panels;
        this.news = news;
        this.newsWords = newsWords;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Opens a pathway",
            description = "In one of the account's programmes, by its code, such as CASO or LILLE_SUD. It is RUNNING a"
                    + " moment later.")
    ResponseEntity<Opened> open(@RequestBody NewPathway asked, CurrentUser user) {
        UUID id = pathways.open(asked, user);
        return ResponseEntity.created(URI.create("/api/v1/pathways/" + id)).body(new Opened(id, PathwayState.STARTING));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Where a pathway stands: what was done, what waits for whom until when")
    Whole one(@PathVariable UUID id, CurrentUser user) {
        PathwayView pathway = pathways.get(id, user);
        access.reads(user, pathway);
        return whole(pathway);
    }

    @GetMapping
    @Operation(summary = "Pathways the account may see, the newest first; the stalled, the longest stalled first")
    PageOf<Line> list(
            @RequestParam(required = false)
                    @Parameter(description = "STARTING, RUNNING, RELAYED or CLOSED; OPEN: all but CLOSED")
                    @Nullable
                    String state,
            @RequestParam(defaultValue = "false") boolean stalled,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        PageOf<PathwayLine> lines =
                pathways.list(new PathwayQuery(states(state), stalled, cursor, PageOf.limit(limit)), user);
        Instant now = clock.instant();
        Map<UUID, WaitsFor> waiting =
                waits.of(lines.items().stream().map(PathwayLine::id).toList());
        return lines.map(line -> line(line, now, waiting.get(line.id())));
    }

    private static Set<PathwayState> states(@Nullable String asked) {
        if ("OPEN".equals(asked)) {
            return PathwayState.OPEN;
        }
        PathwayState one = Codes.readIfGiven(PathwayState.class, "state", asked);
        return one == null ? Set.of() : Set.of(one);
    }

    @PostMapping("/{id}/closure")
    @Operation(
            summary = "Ends a pathway with a reason",
            description = "Its open tasks go away with it. CLOSED a moment later.")
    Whole close(@PathVariable UUID id, @RequestBody Closure closure, CurrentUser user) {
        pathways.close(id, closure.reason(), user);
        return one(id, user);
    }

    record NewsTaken(
            NewsKind kind,

            @Schema(description = "The steps this ends or opens, empty when nothing waited for it")
            List<String> changes,

            @Schema(description = "The same as a sentence") String text) {}

    @PostMapping("/{id}/news")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Tells news of a pathway at any moment",
            description = "`kind` is RIGHTS_CHANGED, PRACTICE_ANSWERED (`outcome` ACCEPTED or DECLINED, `practiceId`,"
                    + " `at` when a date was given, `reason`), APPOINTMENT_MOVED (`at`), APPOINTMENT_CANCELED,"
                    + " PRACTICE_WITHDREW or OUTCOME_REPORTED (`outcome` ATTENDED, ATTENDED_UNSURE, WANTS_ANOTHER_GP,"
                    + " NOT_ATTENDED with `reason`, REGULAR_DOCTOR, LEFT). `confirmedOpen` takes a date on which the"
                    + " practice is believed to be closed. `by` is PRACTICE, PERSON, TEAM or OTHER. What"
                    + " waited for it goes on a moment later; news that nothing waits for is kept in the history.")
    NewsTaken news(@PathVariable UUID id, @RequestBody PathwayNews.Told told, CurrentUser user) {
        PathwayNews.Effect effect = news.hear(id, told, user);
        return new NewsTaken(
                effect.kind(),
                Stream.concat(effect.ended().stream().map(WaitingView::step), effect.opened().stream())
                        .toList(),
                newsWords.of(effect));
    }

    private Whole whole(PathwayView pathway) {
        List<PathwayTask> known = tasks.of(pathway.id());
        return new Whole(
                pathway.id(),
                pathway.personId(),
                pathway.programme(),
                pathway.need(),
                pathway.state(),
                pathway.phase(),
                pathway.closedReason(),
                pathway.startedAt(),
                pathway.closedAt(),
                pathway.stalled(),
                pathway.waiting().stream()
                        .map(wait -> new Wait(wait.step(), wait.since(), wait.expectedBy(), told(wait.owner())))
                        .toList(),
                known,
                panels.of(pathway.id()),
                pathway.history().stream().map(line -> told(line, known)).toList());
    }

    private static String told(Owner owner) {
        return owner.name() == null ? PathwayHistory.SYSTEM : owner.name();
    }

    private Told told(Happened line, List<PathwayTask> tasks) {
        String title = tasks.stream()
                .filter(task -> task.step().equals(line.step()))
                .map(PathwayTask::title)
                .findFirst()
                .orElse(line.step());
        String text = words.of(line, sentences.step(line.step(), title));
        return new Told(line.step(), line.what().code(), text, line.at(), line.by());
    }

    private static Line line(PathwayLine line, Instant now, @Nullable WaitsFor waitsFor) {
        return new Line(
                line.id(),
                line.personId(),
                line.alias(),
                line.programme(),
                line.state(),
                line.phase(),
                line.closedReason(),
                line.startedAt(),
                line.movedAt(),
                line.expectedBy(),
                line.stalledAt(now),
                waitsFor);
    }
}
