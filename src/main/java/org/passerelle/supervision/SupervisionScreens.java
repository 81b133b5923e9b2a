package org.passerelle.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Names;
import org.passerelle.accounts.Programmes;
import org.passerelle.camunda.StuckJobs;
import org.passerelle.camunda.Subject;
import org.passerelle.care.messages.MessageDesk;
import org.passerelle.pathway.Owner;
import org.passerelle.pathway.PathwayFigures;
import org.passerelle.pathway.PathwayFigures.Wait;
import org.passerelle.pathway.PathwayLine;
import org.passerelle.pathway.PathwayQuery;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.StepWords;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.passerelle.tasks.TaskFigures;
import org.passerelle.tasks.TaskSubjects;
import org.passerelle.tasks.UndoneTasks;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The supervisor's morning: who may get lost, what the engine could not do, who carries how much.
@PageController
@RequestMapping("/supervision")
class SupervisionScreens {

    private static final int ROWS = 20;
    private static final int HOLDERS = 12;
    private static final Duration LONG = Duration.ofDays(10);
    private static final Duration ALARMING = Duration.ofDays(7);

    private final Pathways pathways;
    private final MessageDesk messages;
    private final PathwayFigures pathwayFigures;
    private final TaskFigures taskFigures;
    private final StuckJobs stuckJobs;
    private final StuckSteps troubles;
    private final LostPathways lost;
    private final UndoneTasks undone;
    private final TaskSubjects subjects;
    private final StepWords steps;
    private final Sentences sentences;
    private final Moments moments;
    private final Names names;
    private final Programmes programmes;
    private final Clock clock;

    SupervisionScreens(
            Pathways pathways,
            MessageDesk messages,
            PathwayFigures pathwayFigures,
            TaskFigures taskFigures,
            StuckJobs stuckJobs,
            StuckSteps troubles,
            LostPathways lost,
            UndoneTasks undone,
            TaskSubjects subjects,
            StepWords steps,
            Sentences sentences,
            Moments moments,
            Names names,
            Programmes programmes,
            Clock clock) {
        this.pathways = pathways;
        this.messages = messages;
        this.pathwayFigures = pathwayFigures;
        this.taskFigures = taskFigures;
        this.stuckJobs = stuckJobs;
        this.troubles = troubles;
        this.lost = lost;
        this.undone = undone;
        this.subjects = subjects;
        this.steps = steps;
        this.sentences = sentences;
        this.moments = moments;
        this.names = names;
        this.programmes = programmes;
        this.clock = clock;
    }

    record Figure(String level, long number, String words, String detail) {}

    record Stalled(
            UUID id, String level, String age, String alias, String where, String why, String who, String team) {}

    record Undone(UUID id, String level, String age, String what, String who, String why) {}

    record Bar(String words, long count, long of) {}

    @GetMapping
    String board(@RequestParam(required = false) @Nullable String cursor, CurrentUser user, Model model) {
        PageOf<PathwayLine> stalled = pathways.list(new PathwayQuery(Set.of(), true, cursor, ROWS), user);
        Map<UUID, Wait> waits = pathwayFigures.waits(
                stalled.items().stream().map(PathwayLine::id).toList());
        StuckSteps.Shown<StuckSteps.Stuck> stuck = troubles.stuck();
        Instant now = clock.instant();
        PathwayFigures.Open open = pathwayFigures.open(now, now.minus(LONG));
        TaskFigures.Open tasks = taskFigures.open(now, HOLDERS);
        model.addAttribute("figures", figures(open, tasks, stuck.all()));
        List<UndoneTasks.ToUnblock> toUnblock = undone.list(ROWS + 1);
        List<UndoneTasks.ToUnblock> first = toUnblock.stream().limit(ROWS).toList();
        Set<UUID> told = first.stream()
                .flatMap(line -> Stream.ofNullable(line.task().pathwayId()))
                .collect(Collectors.toSet());
        model.addAttribute("undone", undone(first));
        model.addAttribute("undoneMore", toUnblock.size() > ROWS);
        model.addAttribute(
                "stalled",
                stalled.items().stream()
                        .filter(line -> !told.contains(line.id()))
                        .map(line -> stalled(line, waits.get(line.id())))
                        .toList());
        model.addAttribute("stuck", stuck);
        model.addAttribute("differences", troubles.differences());
        model.addAttribute("lost", lost.count());
        model.addAttribute("more", stalled.next());
        model.addAttribute("load", load(tasks.holders()));
        model.addAttribute("phases", phases(open));
        model.addAttribute("safe", safe(open));
        model.addAttribute("messages", messages.inTrouble());
        return "supervision/board";
    }

    @PostMapping("/steps/{key}/retry")
    String retry(@PathVariable long key, RedirectAttributes after) {
        if (stuckJobs.retry(key)) {
            after.addFlashAttribute("told", sentences.say("supervision.retried"));
        } else {
            after.addFlashAttribute("trouble", sentences.say("notfound.job"));
        }
        return "redirect:/supervision";
    }

    @PostMapping("/resumption")
    String resume(CurrentUser user, RedirectAttributes after) {
        lost.resumeAll(user.username());
        after.addFlashAttribute("told", sentences.say("supervision.resumed"));
        return "redirect:/supervision";
    }

    private List<Figure> figures(PathwayFigures.Open open, TaskFigures.Open tasks, long stuck) {
        return List.of(
                figure("late", open.stalled(), "stalled", open.all(), open.longStalled()),
                figure("soon", tasks.late(), "late", tasks.all()),
                figure("plain", tasks.free(), "free", tasks.all()),
                figure(stuck > 0 ? "late" : "plain", stuck, "stuck"));
    }

    private Figure figure(String level, long number, String what, Object... detail) {
        String key = "supervision.figure." + what;
        return new Figure(
                number == 0 ? "plain" : level, number, sentences.say(key), sentences.say(key + ".detail", detail));
    }

    private Stalled stalled(PathwayLine line, @Nullable Wait wait) {
        Instant since = line.expectedBy() == null ? line.movedAt() : line.expectedBy();
        Duration age = Duration.between(since, clock.instant());
        String team = programmes.name(line.programme());
        return new Stalled(
                line.id(),
                age.compareTo(ALARMING) >= 0 ? "late" : "soon",
                age.toDays() == 0
                        ? sentences.say("supervision.age.hours", age.toHours())
                        : sentences.say("supervision.age.days", moments.daysSince(since)),
                line.alias(),
                wait == null ? phase(line.phase()) : steps.of(wait.processId(), wait.step()),
                sentences.say("supervision.why", moments.dayAndTime(since)),
                who(wait),
                sentences.say("tasks.team", team));
    }

    private List<Undone> undone(List<UndoneTasks.ToUnblock> tasks) {
        TaskSubjects.Names about = subjects.names(
                tasks.stream()
                        .flatMap(line -> Stream.ofNullable(line.task().personId()))
                        .toList(),
                tasks.stream()
                        .map(line -> line.task().about())
                        .filter(subject -> !subject.is(Subject.Kind.PATHWAY))
                        .toList());
        return tasks.stream()
                .map(line -> undone(
                        line, about.of(line.task().personId(), line.task().about())))
                .toList();
    }

    private Undone undone(UndoneTasks.ToUnblock line, String alias) {
        var task = line.task();
        String holder = task.assignee();
        return new Undone(
                task.id(),
                line.secondStep() ? "late" : "soon",
                sentences.say("supervision.age.days", moments.daysSince(task.dueAt())),
                sentences.task(task.step(), steps.of(task.processId(), task.step()), alias),
                holder == null ? sentences.say("supervision.nobody") : names.of(holder),
                sentences.say(
                        line.secondStep() ? "supervision.undone.second" : "supervision.undone.first",
                        moments.day(task.dueAt()),
                        programmes.name(task.programme())));
    }

    private String who(@Nullable Wait wait) {
        return switch (wait == null ? new Owner.Machine() : wait.owner()) {
            case Owner.Machine _ -> sentences.say("supervision.waiting-engine");
            case Owner.Team _ -> sentences.say("supervision.nobody");
            case Owner.User user -> names.of(user.username());
        };
    }

    private String phase(@Nullable String phase) {
        return phase == null ? sentences.say("supervision.where.starting") : sentences.phase(phase, phase);
    }

    private List<Bar> load(List<TaskFigures.Held> holders) {
        long most = holders.stream().mapToLong(TaskFigures.Held::count).max().orElse(1);
        return holders.stream()
                .map(held -> new Bar(
                        sentences.say("supervision.load.line", names.of(held.by()), held.count()), held.count(), most))
                .toList();
    }

    private List<Bar> phases(PathwayFigures.Open open) {
        return open.phases().stream()
                .map(in -> new Bar(
                        sentences.say("supervision.where.line", phase(in.phase()), in.count(), open.all()),
                        in.count(),
                        open.all()))
                .toList();
    }

    private String safe(PathwayFigures.Open open) {
        long between = open.all() - open.waiting();
        return sentences.say(
                between == 0 ? "tasks.safe" : "tasks.safe.between", open.all(), open.waiting(), moments.now(), between);
    }
}
