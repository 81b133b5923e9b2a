package org.passerelle.tasks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Names;
import org.passerelle.care.escort.EscortWeek;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.story.Stories;
import org.passerelle.person.People;
import org.passerelle.person.PersonNames;
import org.passerelle.platform.forms.FormAside.Aside;
import org.passerelle.platform.forms.FormOptions;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.Refused;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// The list of things to do, and one of them with its form beside the person's pathway.
@PageController
@RequestMapping("/tasks")
class TaskScreens {

    private static final int ROWS = 30;

    /// The steps of the way most people go, offered as filters.
    private static final List<String> STEPS = List.of(
            "Task_RightsInterview",
            "Task_CallPractice",
            "Task_ArrangeInterpreter",
            "Task_BookAppointment",
            "Task_PrepareEscort",
            "Task_FollowUpCall",
            "Task_CallForOutreach");

    private final Tasks tasks;
    private final Pathways pathways;
    private final PathwayAccess access;
    private final People people;
    private final EscortWeek week;
    private final Stories stories;
    private final Sentences sentences;
    private final Moments moments;
    private final Names names;
    private final TaskAsides asides;
    private final JsonMapper json;

    TaskScreens(
            Tasks tasks,
            Pathways pathways,
            PathwayAccess access,
            People people,
            EscortWeek week,
            Stories stories,
            Sentences sentences,
            Moments moments,
            Names names,
            TaskAsides asides,
            JsonMapper json) {
        this.tasks = tasks;
        this.pathways = pathways;
        this.access = access;
        this.people = people;
        this.week = week;
        this.stories = stories;
        this.sentences = sentences;
        this.moments = moments;
        this.names = names;
        this.asides = asides;
        this.json = json;
    }

    record Tab(Scope scope, long count, boolean current) {}

    record FilterLink(String href, String words, boolean current) {}

    @GetMapping
    String list(
            @RequestParam(name = "scope", defaultValue = "mine") String asked,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentUser user,
            Model model) {
        Scope scope = Codes.read(Scope.class, "scope", asked);
        TaskQuery query = new TaskQuery(scope, TaskState.OPEN, null, step, late, cursor, ROWS);
        model.addAttribute("me", user.username());
        if (part != null && cursor != null) {
            show(tasks.list(query, user), query, model);
            return "tasks/list :: rows";
        }
        List<EscortWeek.Met> meetings = part == null ? week.of(user.username()) : List.of();
        TaskSheet sheet = tasks.sheet(
                query, meetings.stream().map(EscortWeek.Met::personId).toList(), user);
        show(sheet.page(), query, model);
        model.addAttribute("scope", scope);
        model.addAttribute("filtered", late || step != null);
        model.addAttribute("tabs", tabs(scope, sheet.counts()));
        model.addAttribute("chips", chips(scope, step, late, sheet.counts()));
        if (part != null) {
            return "tasks/list :: list";
        }
        model.addAttribute("safe", safe(user));
        if (done != null) {
            model.addAttribute("told", sentences.say("tasks.noted"));
        }
        model.addAttribute("week", week(meetings, sheet.names()));
        return "tasks/list";
    }

    private static void show(PageOf<TaskLine> page, TaskQuery query, Model model) {
        String next = page.next();
        model.addAttribute("page", page);
        model.addAttribute("more", next == null ? null : href(query.scope(), query.step(), query.late(), next));
    }

    private static List<Tab> tabs(Scope current, Counts counts) {
        return Stream.of(Scope.values())
                .map(scope -> new Tab(
                        scope,
                        switch (scope) {
                            case MINE -> counts.mine();
                            case TEAM -> counts.team();
                            case ALL -> counts.all();
                        },
                        scope == current))
                .toList();
    }

    private List<FilterLink> chips(Scope scope, @Nullable String step, boolean late, Counts counts) {
        List<FilterLink> chips = new ArrayList<>();
        String words = scope == Scope.MINE
                ? sentences.say("tasks.filter.late.count", counts.late())
                : sentences.say("tasks.filter.late");
        chips.add(new FilterLink(href(scope, step, !late, null), words, late));
        for (String other : STEPS) {
            boolean current = other.equals(step);
            String name = sentences.orElse("tasks.filter." + other, other);
            chips.add(new FilterLink(href(scope, current ? null : other, late, null), name, current));
        }
        return chips;
    }

    private static String href(Scope scope, @Nullable String step, boolean late, @Nullable String cursor) {
        UriComponentsBuilder href = UriComponentsBuilder.fromPath("/tasks").queryParam("scope", scope);
        if (step != null) {
            href.queryParam("step", step);
        }
        if (late) {
            href.queryParam("late", true);
        }
        if (cursor != null) {
            href.queryParam("cursor", cursor);
        }
        return href.encode().toUriString();
    }

    record Meeting(UUID pathwayId, String words) {}

    /// «Cette semaine»: whom this reader meets, where and when.
    private List<Meeting> week(List<EscortWeek.Met> meetings, PersonNames names) {
        return meetings.stream()
                .map(met -> new Meeting(
                        met.pathwayId(),
                        sentences.say(
                                "escort.week.line",
                                names.of(met.personId()).alias(),
                                moments.dayAndTime(met.at()),
                                met.place())))
                .toList();
    }

    private String safe(CurrentUser user) {
        var count = pathways.openCount(user);
        long between = count.open() - count.waiting();
        return sentences.say(
                between == 0 ? "tasks.safe" : "tasks.safe.between",
                count.open(),
                count.waiting(),
                moments.now(),
                between);
    }

    /// From a pathway to the task it waits for, if it still does; `choose` as in [#show].
    @GetMapping("/at")
    String at(
            @RequestParam UUID pathway,
            @RequestParam String step,
            @RequestParam(required = false) @Nullable String choose,
            CurrentUser user) {
        pathways.refuseUnlessSeen(pathway, user);
        return tasks.ofPathway(pathway).stream()
                .filter(task -> task.state() == TaskState.OPEN && task.step().equals(step))
                .findFirst()
                .map(task -> UriComponentsBuilder.fromPath("redirect:/tasks/{id}")
                        .queryParamIfPresent("choose", Optional.ofNullable(choose))
                        .encode()
                        .buildAndExpand(task.id())
                        .toUriString())
                .orElse("redirect:/pathways/" + pathway);
    }

    /// `choose` is the option to begin with in the list that has something beside it.
    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String choose,
            CurrentUser user,
            Model model) {
        TaskView view = tasks.get(id, user);
        TaskLine task = view.task();
        showWhatItIsAbout(task, user, model);
        model.addAttribute("me", user.username());
        model.addAttribute("task", task);
        model.addAttribute("title", sentences.task(task.step(), task.title(), task.alias()));
        model.addAttribute("writable", view.mayComplete());
        model.addAttribute("claimable", view.mayComplete() && task.assignee() == null);
        Aside aside = asides.beside(view).orElse(null);
        Map<String, Object> chosen = chosen(choose, aside, view);
        if (choose != null && chosen.isEmpty() && view.mayComplete()) {
            model.addAttribute("trouble", sentences.say("tasks.not-offered"));
        }
        model.addAttribute("formJson", form(view, chosen));
        model.addAttribute("aside", aside);
        model.addAttribute("notice", notice(view, user));
        if (user.supervises() && task.state() == TaskState.OPEN) {
            model.addAttribute("colleagues", tasks.whoMayTake(id));
        }
        return "tasks/show";
    }

    /// The person and their pathway; what there is to know of a practice stands beside its form.
    private void showWhatItIsAbout(TaskLine task, CurrentUser user, Model model) {
        UUID pathwayId = task.pathwayId();
        UUID personId = task.personId();
        if (pathwayId != null && personId != null) {
            PathwayView pathway = pathways.get(pathwayId, user);
            access.reads(user, pathway);
            model.addAttribute("person", people.get(personId, user));
            model.addAttribute("story", stories.of(pathway, task.alias()));
        }
    }

    /// To the pathway; after a practice, to the next one of the same kind.
    private static String after(TaskLine task) {
        UUID pathwayId = task.pathwayId();
        return pathwayId == null
                ? href(Scope.TEAM, task.step(), false, null) + "&done"
                : "/pathways/" + pathwayId + "?done";
    }

    private static Map<String, Object> chosen(@Nullable String option, @Nullable Aside aside, TaskView view) {
        return aside != null && option != null && FormOptions.offers(view.data(), option)
                ? Map.of(aside.field(), option)
                : Map.of();
    }

    record Notice(String kind, String sign, String words) {}

    /// Why there is nothing to do here for this reader, when there is not.
    private @Nullable Notice notice(TaskView view, CurrentUser user) {
        TaskLine task = view.task();
        return switch (task.state()) {
            case DONE -> new Notice("done", "✓", done(task));
            case CANCELED -> new Notice("soon", "○", sentences.say("conflict.task.canceled"));
            case OPEN -> {
                if (view.mayComplete()) {
                    yield null;
                }
                boolean held = task.assignee() != null && !task.assignee().equals(user.username());
                yield new Notice(
                        "soon",
                        "⚠",
                        held
                                ? sentences.say("conflict.task.held", names.of(task.assignee()))
                                : sentences.say("refused.task"));
            }
        };
    }

    private String done(TaskLine task) {
        Instant at = task.doneAt();
        return at == null ? "" : sentences.say("tasks.done-by", names.of(task.doneBy()), moments.dayAndTime(at));
    }

    /// All that the form viewer needs, in one attribute of the page: no second request, nothing inline to execute.
    private @Nullable String form(TaskView view, Map<String, Object> chosen) {
        String schema = view.form();
        Map<String, Object> data = new HashMap<>(view.data());
        data.putAll(chosen);
        return schema == null
                ? null
                : json.writeValueAsString(Map.of(
                        "schema",
                        json.readTree(schema),
                        "data",
                        data,
                        "words",
                        FormWords.in(sentences),
                        "send",
                        "/tasks/%s/completion".formatted(view.task().id()),
                        "readOnly",
                        !view.mayComplete()));
    }

    @PostMapping("/{id}/claim")
    String claim(@PathVariable UUID id, CurrentUser user, RedirectAttributes after) {
        try {
            tasks.claim(id, user);
            after.addFlashAttribute("told", sentences.say("tasks.claimed"));
            return "redirect:/tasks/" + id;
        } catch (Conflict conflict) {
            after.addFlashAttribute("trouble", sentence(conflict));
            return "redirect:/tasks?scope=TEAM";
        }
    }

    @PostMapping("/{id}/assignee")
    String assign(@PathVariable UUID id, @RequestParam String to, CurrentUser user, RedirectAttributes after) {
        try {
            tasks.assign(id, to, user);
            after.addFlashAttribute(
                    "told",
                    to.equals(user.username())
                            ? sentences.say("tasks.claimed")
                            : sentences.say("tasks.assigned", names.of(to)));
        } catch (Conflict conflict) {
            after.addFlashAttribute("trouble", sentence(conflict));
        }
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable UUID id, CurrentUser user, RedirectAttributes after) {
        try {
            tasks.release(id, user);
            after.addFlashAttribute("told", sentences.say("tasks.released"));
        } catch (Conflict conflict) {
            after.addFlashAttribute("trouble", sentence(conflict));
        }
        return "redirect:/tasks";
    }

    /// A task without a form has nothing to send but its end.
    @PostMapping("/{id}/done")
    String done(@PathVariable UUID id, CurrentUser user, RedirectAttributes after) {
        try {
            TaskLine task = tasks.get(id, user).task();
            tasks.complete(id, Map.of(), user);
            return "redirect:" + after(task);
        } catch (Conflict conflict) {
            after.addFlashAttribute("trouble", sentence(conflict));
            return "redirect:/tasks";
        }
    }

    record Completion(@Nullable Map<String, Object> variables) {}

    record Wrong(String field, String message) {}

    /// What the form viewer sends. Whatever the answer, the page keeps what was typed.
    @PostMapping(
            path = "/{id}/completion",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> complete(
            @PathVariable UUID id, @RequestBody Completion completion, CurrentUser user) {
        try {
            TaskLine task = tasks.get(id, user).task();
            Map<String, Object> variables = completion.variables();
            tasks.complete(id, variables == null ? Map.of() : variables, user);
            return ResponseEntity.ok(Map.of("next", after(task)));
        } catch (InvalidInput invalid) {
            List<Wrong> errors = invalid.problems().stream()
                    .map(problem -> new Wrong(problem.field(), sentences.problem(problem)))
                    .toList();
            return answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Map.of("detail", sentences.say("tasks.correct"), "errors", errors));
        } catch (Conflict conflict) {
            return answer(HttpStatus.CONFLICT, Map.of("detail", sentence(conflict), "next", "/tasks"));
        } catch (NotFound missing) {
            return answer(HttpStatus.NOT_FOUND, Map.of("detail", sentences.say("tasks.gone"), "next", "/tasks"));
        } catch (Refused refused) {
            return answer(
                    HttpStatus.FORBIDDEN,
                    Map.of("detail", sentences.say("refused." + refused.code()), "next", "/tasks"));
        }
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status).body(body);
    }

    /// Says who, by the name colleagues use.
    private String sentence(Conflict conflict) {
        Object[] people = conflict.args().stream()
                .map(who -> names.of(String.valueOf(who)))
                .toArray();
        return sentences.say("conflict." + conflict.code(), people);
    }
}
