package org.passerelle.tasks;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.accounts.Colleagues.Colleague;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.camunda.EngineCommands;
import org.passerelle.camunda.Subject;
import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMilestones.TaskDone;
import org.passerelle.pathway.WaitingBook;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.forms.Answers;
import org.passerelle.platform.forms.Forms;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.Refused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do: lists, claims, answers. Nothing here waits for the engine.
@Service
@Transactional
public class Tasks {

    private final TaskRepository tasks;
    private final TaskList list;
    private final PathwayAccess access;
    private final DeployedModels models;
    private final Forms forms;
    private final EngineCommands engine;
    private final WaitingBook waiting;
    private final PathwayHistory history;
    private final AnswerHandlers handlers;
    private final WhoMayTake whoMayTake;
    private final Clock clock;

    Tasks(
            TaskRepository tasks,
            TaskList list,
            PathwayAccess access,
            DeployedModels models,
            Forms forms,
            EngineCommands engine,
            WaitingBook waiting,
            PathwayHistory history,
            AnswerHandlers handlers,
            WhoMayTake whoMayTake,
            Clock clock) {
        this.tasks = tasks;
        this.list = list;
        this.access = access;
        this.models = models;
        this.forms = forms;
        this.engine = engine;
        this.waiting = waiting;
        this.history = history;
        this.handlers = handlers;
        this.whoMayTake = whoMayTake;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PageOf<TaskLine> list(TaskQuery query, CurrentUser user) {
        return list.read(query, user, clock.instant());
    }

    /// The tasks of a pathway the caller has already been allowed to see, the oldest first.
    @Transactional(readOnly = true)
    public List<TaskLine> ofPathway(UUID pathwayId) {
        return list.ofPathway(pathwayId);
    }

    /// A page of the list with all that stands around it; `alsoNamed` are people named beside it.
    @Transactional(readOnly = true)
    public TaskSheet sheet(TaskQuery query, Collection<UUID> alsoNamed, CurrentUser user) {
        return list.sheet(query, alsoNamed, user, clock.instant());
    }

    @Transactional(readOnly = true)
    public TaskView get(UUID id, CurrentUser user) {
        Task task = tasks.findById(id).orElseThrow(() -> new NotFound("task", id));
        refuseUnlessSeen(task, user);
        TaskLine line = list.find(id).orElseThrow(() -> new NotFound("task", id));
        boolean mayComplete = line.state() == TaskState.OPEN
                && mayTake(task, user)
                && (line.assignee() == null || line.assignee().equals(user.username()));
        String schema = schema(task);
        if (schema == null) {
            return new TaskView(line, null, Map.of(), mayComplete);
        }
        Map<String, Object> data = forms.data(schema, task.about().id(), task.answers());
        return new TaskView(line, forms.inLanguage(schema, LocaleContextHolder.getLocale()), data, mayComplete);
    }

    /// Conflict when somebody else holds it, or it is over.
    public void claim(UUID id, CurrentUser user) {
        Task task = locked(id, user);
        task.claim(user.username());
        waiting.ownedBy(task.userTaskKey(), task.owner());
    }

    public void release(UUID id, CurrentUser user) {
        Task task = locked(id, user);
        task.release(user.username());
        waiting.ownedBy(task.userTaskKey(), task.owner());
    }

    /// Gives back what this user still holds. Nothing happens when it is over or another's by now.
    public void letGo(UUID id, String username) {
        tasks.findLocked(id).filter(task -> task.isHeldBy(username)).ifPresent(task -> {
            task.release(username);
            waiting.ownedBy(task.userTaskKey(), task.owner());
        });
    }

    /// A supervisor gives an open task to a colleague who may do it, whoever held it.
    public void assign(UUID id, String to, CurrentUser user) {
        Task task = locked(id, user);
        if (!user.supervises()) {
            throw new Refused("task");
        }
        if (!whoMayTake.mayTake(task, to)) {
            throw new InvalidInput("to", "option.unknown", to);
        }
        task.giveTo(to);
        waiting.ownedBy(task.userTaskKey(), task.owner());
    }

    @Transactional(readOnly = true)
    public List<Colleague> whoMayTake(UUID id) {
        return tasks.findById(id).map(whoMayTake::of).orElse(List.of());
    }

    /// Checks the answers against the form, makes facts of them, ends the task and leaves word for the engine, all in
    /// one transaction. Throws [InvalidInput] with the failing fields, a conflict when it is over or another's.
    public void complete(UUID id, Map<String, Object> given, CurrentUser user) {
        Task task = locked(id, user);
        task.claim(user.username());
        Answers answers = checked(task, given);
        AnsweredTask answered = new AnsweredTask(id, task.about().id(), task.step(), user.username(), clock.instant());
        task.complete(answered.by(), answers.kept(), answered.at());
        Map<String, Object> facts = handlers.factsOf(answered, answers);
        if (task.about().is(Subject.Kind.PATHWAY)) {
            history.write(answered, new TaskDone());
        }
        waiting.over(task.userTaskKey(), task.about());
        if (task.isInEngine()) {
            engine.completeTask(task.userTaskKey(), facts);
        }
    }

    /// Takes the task and checks the answers against its form, but ends nothing. Throws as [#complete].
    public void check(UUID id, Map<String, Object> given, CurrentUser user) {
        Task task = locked(id, user);
        task.claim(user.username());
        waiting.ownedBy(task.userTaskKey(), task.owner());
        checked(task, given);
    }

    private Answers checked(Task task, Map<String, Object> given) {
        String schema = schema(task);
        return schema == null
                ? unasked(given)
                : forms.check(schema, task.about().id(), given);
    }

    private Task locked(UUID id, CurrentUser user) {
        Task task = tasks.findLocked(id).orElseThrow(() -> new NotFound("task", id));
        refuseUnlessSeen(task, user);
        if (!mayTake(task, user)) {
            throw new Refused("task");
        }
        return task;
    }

    private void refuseUnlessSeen(Task task, CurrentUser user) {
        if (!access.sees(user, task.programme())) {
            throw new NotFound("task", task.id());
        }
    }

    private static boolean mayTake(Task task, CurrentUser user) {
        return user.supervises()
                || (task.isFor(Audience.MEDIATOR) && user.roles().contains("MEDIATOR"));
    }

    private @org.jspecify.annotations.Nullable String schema(Task task) {
        Long formKey = task.formKey();
        return formKey == null ? null : models.form(formKey);
    }

    private static Answers unasked(Map<String, Object> given) {
        if (!given.isEmpty()) {
            throw new InvalidInput(given.keySet().iterator().next(), "field.unknown");
        }
        return new Answers("", Map.of(), Map.of(), Map.of());
    }
}
