package org.passerelle.pathway.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Names;
import org.passerelle.accounts.Programmes;
import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.camunda.models.ProcessModel;
import org.passerelle.pathway.ClosedReason;
import org.passerelle.pathway.Happened;
import org.passerelle.pathway.HistoryWords;
import org.passerelle.pathway.Owner;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayLine;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMilestones.ClosingAsked;
import org.passerelle.pathway.PathwayMilestones.TaskDone;
import org.passerelle.pathway.PathwayState;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.WaitingBook;
import org.passerelle.pathway.WaitingView;
import org.passerelle.pathway.Wakers;
import org.passerelle.pathway.story.Story.Done;
import org.passerelle.pathway.story.Story.Marks;
import org.passerelle.pathway.story.Story.Now;
import org.passerelle.pathway.story.Story.Phase;
import org.passerelle.pathway.story.Story.StandingMark;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// Tells pathways in the reader's words, from their history, what they wait for, and the deployed models.
@Component
public class Stories {

    private static final int LINES_SHOWN = 8;

    private static final String AFTER_PROCESS = "after-care";
    private static final String END_PROCESS = "wind-down";

    private final DeployedModels deployed;
    private final Sentences sentences;
    private final Moments moments;
    private final Names names;
    private final HistoryWords words;
    private final Programmes programmes;
    private final Wakers wakers;

    Stories(
            DeployedModels deployed,
            Sentences sentences,
            Moments moments,
            Names names,
            HistoryWords words,
            Programmes programmes,
            Wakers wakers) {
        this.deployed = deployed;
        this.sentences = sentences;
        this.moments = moments;
        this.names = names;
        this.words = words;
        this.programmes = programmes;
        this.wakers = wakers;
    }

    public Story of(PathwayView pathway, String alias) {
        Models models = models();
        List<Done> lines = done(pathway.history(), models);
        int cut = Math.max(0, lines.size() - LINES_SHOWN);
        boolean closed = pathway.state() == PathwayState.CLOSED;
        List<String> next = closed ? List.of() : next(pathway, models);
        return new Story(
                lines.subList(0, cut),
                lines.subList(cut, lines.size()),
                pathway.waiting().stream()
                        .map(wait -> now(wait, pathway, alias, models))
                        .toList(),
                !closed && (isMoving(pathway) || closingAsked(pathway.history())),
                next,
                models.calls().size() - next.size() + 2);
    }

    /// A finished task and what its answers made happen are one line.
    private List<Done> done(List<Happened> history, Models models) {
        return history.stream()
                .filter(line -> !(line.what() instanceof TaskDone) || !saysMore(history, line))
                .map(line -> done(line, models))
                .toList();
    }

    private static boolean saysMore(List<Happened> history, Happened task) {
        return history.stream()
                .anyMatch(line -> !(line.what() instanceof TaskDone)
                        && line.step().equals(task.step())
                        && line.at().equals(task.at()));
    }

    private Done done(Happened line, Models models) {
        String name = sentences.step(line.step(), models.nameOf(line.step()));
        String day = moments.day(line.at());
        return new Done(
                words.of(line, name),
                line.by().equals(PathwayHistory.SYSTEM)
                        ? day
                        : sentences.say("pathway.line", day, names.of(line.by())));
    }

    private Now now(WaitingView wait, PathwayView pathway, String alias, Models models) {
        String name = models.nameOf(wait.step());
        boolean late = moments.isPast(wait.expectedBy());
        return new Now(
                wait.task() ? sentences.task(wait.step(), name, alias) : sentences.step(wait.step(), name),
                who(wait),
                late,
                late ? moments.due(wait.expectedBy()).words() : "",
                wait.task() ? "" : sooner(wait),
                wait.task() ? "/tasks/at?pathway=" + pathway.id() + "&step=" + wait.step() : null);
    }

    /// What would end this wait before its date, but for the end of the pathway.
    private String sooner(WaitingView wait) {
        String news = wakers.of(wait.processId(), wait.step()).stream()
                .filter(message -> !message.equals(PathwayMessage.PATHWAY_CLOSING.messageName()))
                .map(message -> sentences.orElse("news.message." + message, message))
                .collect(Collectors.joining(", "));
        return news.isEmpty() ? "" : sentences.say("pathway.now.sooner", news);
    }

    private String who(WaitingView wait) {
        String day = moments.day(wait.expectedBy());
        return switch (wait.owner()) {
            case Owner.Machine _ -> sentences.say("pathway.now.date", moments.dayAndTime(wait.expectedBy()));
            case Owner.Team team -> sentences.say("pathway.now.team", programmes.name(team.programme()), day);
            case Owner.User user -> sentences.say("pathway.now.mine", names.of(user.username()), day);
        };
    }

    private List<String> next(PathwayView pathway, Models models) {
        int reached = models.lastReached(phasesNow(pathway, models));
        List<String> next = new ArrayList<>();
        for (ProcessModel.Call call :
                models.calls().subList(reached + 1, models.calls().size())) {
            next.add(sentences.orElse("next." + call.processId(), call.name()));
        }
        next.add(sentences.say("pathway.end.next"));
        return next;
    }

    /// A moment ago: it ends by itself within seconds. Later, whatever still waits is what counts.
    private boolean closingAsked(List<Happened> history) {
        return !history.isEmpty()
                && history.getLast().what() instanceof ClosingAsked
                && !moments.isPast(history.getLast().at().plus(WaitingBook.MACHINE_TIME));
    }

    /// Where it stands, in one mark.
    public StandingMark standing(PathwayView pathway) {
        return pathway.state() == PathwayState.CLOSED
                ? closed(pathway.closedReason())
                : open(pathway.phase(), pathway.expectedBy(), isMoving(pathway));
    }

    public StandingMark standing(PathwayLine pathway) {
        return pathway.state() == PathwayState.CLOSED
                ? closed(pathway.closedReason())
                : open(pathway.phase(), pathway.expectedBy(), false);
    }

    private static boolean isMoving(PathwayView pathway) {
        return pathway.waiting().stream().allMatch(WaitingView::aside);
    }

    private StandingMark closed(@Nullable ClosedReason reason) {
        return new StandingMark("done", "✓", sentences.say("pathway.standing.closed", sentences.code("code", reason)));
    }

    private StandingMark open(@Nullable String phase, java.time.@Nullable Instant expectedBy, boolean moving) {
        String name = phase == null
                ? sentences.say("supervision.where.starting")
                : sentences.phase(phase, models().phaseName(phase));
        if (expectedBy != null && moments.isPast(expectedBy)) {
            return new StandingMark(
                    "late", "⚠", sentences.say("pathway.standing.late", name, moments.daysSince(expectedBy)));
        }
        if (moving || expectedBy == null) {
            return new StandingMark("now", "●", sentences.say("pathway.standing.moving"));
        }
        Moments.Due due = moments.due(expectedBy);
        return new StandingMark(
                due.level(), due.sign(), sentences.say("pathway.standing.waiting", name, moments.day(expectedBy)));
    }

    /// The phases of the whole pathway, in the order of the drawing.
    List<Phase> strip(PathwayView pathway) {
        Models models = models();
        Set<String> now = phasesNow(pathway, models);
        int reached = models.lastReached(now);
        boolean closed = pathway.state() == PathwayState.CLOSED;
        List<Phase> strip = new ArrayList<>();
        for (int at = 0; at < models.calls().size(); at++) {
            String process = models.calls().get(at).processId();
            boolean visited = pathway.history().stream().anyMatch(line -> process.equals(models.phaseOf(line.step())));
            String state = stateOf(now.contains(process), visited, !closed && at > reached, pathway.stalled());
            strip.add(phase(
                    sentences.orElse(
                            "pathway.strip." + process, models.calls().get(at).name()),
                    state));
        }
        return strip;
    }

    private static String stateOf(boolean now, boolean visited, boolean ahead, boolean stalled) {
        if (now) {
            return stalled ? "late" : "now";
        }
        if (ahead) {
            return "next";
        }
        return visited ? "done" : "skipped";
    }

    private Phase phase(String words, String state) {
        String sign =
                switch (state) {
                    case "done" -> "✓";
                    case "late" -> "⚠";
                    case "now" -> "●";
                    case "next" -> "○";
                    default -> "–";
                };
        String look =
                switch (state) {
                    case "next", "skipped" -> "pill-next";
                    default -> "pill-" + state;
                };
        boolean now = state.equals("now") || state.equals("late");
        return new Phase(words, sign, look, sentences.say("pathway.state." + state), now);
    }

    /// What to mark on the drawing of the whole pathway, or of one process it calls.
    Marks marks(PathwayView pathway, String processId) {
        Models models = models();
        Set<String> now = new HashSet<>();
        Set<String> done = new HashSet<>();
        if (processId.equals(Pathways.PROCESS)) {
            Set<String> phases = phasesNow(pathway, models);
            for (ProcessModel.Call call : models.calls()) {
                boolean visited = pathway.history().stream()
                        .anyMatch(line -> call.processId().equals(models.phaseOf(line.step())));
                (phases.contains(call.processId()) ? now : visited ? done : new HashSet<String>()).add(call.element());
            }
        }
        pathway.waiting().stream()
                .filter(wait -> wait.processId().equals(processId))
                .forEach(wait -> now.add(wait.step()));
        pathway.history().stream()
                .map(Happened::step)
                .filter(step -> !now.contains(step))
                .forEach(done::add);
        return pathway.stalled()
                ? new Marks(String.join(" ", done), "", String.join(" ", now))
                : new Marks(String.join(" ", done), String.join(" ", now), "");
    }

    private static Set<String> phasesNow(PathwayView pathway, Models models) {
        if (pathway.state() == PathwayState.CLOSED) {
            return Set.of();
        }
        Set<String> now = pathway.waiting().stream()
                .filter(wait -> !wait.aside())
                .map(wait -> models.phase(wait.processId()))
                .collect(Collectors.toSet());
        if (now.isEmpty() && pathway.phase() != null) {
            now.add(models.phase(pathway.phase()));
        }
        return now;
    }

    Models models() {
        return new Models(
                deployed.newestProcesses().stream().collect(Collectors.toMap(ProcessModel::id, Function.identity())));
    }

    /// The deployed processes, asked by element.
    record Models(Map<String, ProcessModel> byId) {

        /// The phases of the way to a doctor, then the one after the visit. How a pathway ends is no phase.
        List<ProcessModel.Call> calls() {
            ProcessModel whole = byId.get(Pathways.PROCESS);
            ProcessModel after = byId.get(AFTER_PROCESS);
            if (whole == null) {
                return List.of();
            }
            Stream<ProcessModel.Call> way =
                    whole.calls().stream().filter(call -> !call.processId().equals(END_PROCESS));
            Stream<ProcessModel.Call> then = Stream.ofNullable(after)
                    .map(process -> new ProcessModel.Call("End_Relayed", process.name(), process.id()));
            return Stream.concat(way, then).toList();
        }

        /// The phase a process belongs to: itself, or the one that calls it.
        String phase(String process) {
            Set<String> phases =
                    calls().stream().map(ProcessModel.Call::processId).collect(Collectors.toSet());
            if (phases.contains(process)) {
                return process;
            }
            return byId.values().stream()
                    .filter(caller -> !caller.id().equals(Pathways.PROCESS))
                    .filter(caller -> caller.calls().stream()
                            .anyMatch(call -> call.processId().equals(process)))
                    .map(caller -> phase(caller.id()))
                    .findFirst()
                    .orElse(process);
        }

        String nameOf(String element) {
            return byId.values().stream()
                    .map(process -> process.elementNames().get(element))
                    .filter(name -> name != null)
                    .findFirst()
                    .orElse(element);
        }

        @Nullable
        String phaseOf(String element) {
            return byId.values().stream()
                    .filter(process -> !process.id().equals(Pathways.PROCESS)
                            && process.elementNames().containsKey(element))
                    .map(process -> phase(process.id()))
                    .findFirst()
                    .orElse(null);
        }

        String phaseName(String processId) {
            ProcessModel process = byId.get(processId);
            return process == null ? processId : process.name();
        }

        int lastReached(Set<String> now) {
            int reached = -1;
            for (int at = 0; at < calls().size(); at++) {
                reached = now.contains(calls().get(at).processId()) ? at : reached;
            }
            return reached;
        }
    }
}
