package org.passerelle.camunda;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.UserTaskProperties;
import io.camunda.client.api.worker.JobWorker;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.camunda.models.ProcessModel;
import org.passerelle.camunda.models.Waking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Answers the listeners [ListenerInjector] adds at deployment: tells the rest of the product, inside the
/// job's transaction, what begins and ends in the engine.
@Component
class EngineListeners {

    static final String TASK_CREATED = "task-created";
    static final String TASK_ASSIGNED = "task-assigned";
    static final String TASK_COMPLETED = "task-completed";
    static final String TASK_CANCELED = "task-canceled";
    static final String WAIT_STARTED = "wait-started";
    static final String WAIT_ENDED = "wait-ended";
    static final String WAITS_INTERRUPTED = "waits-interrupted";
    static final String INSTANCE_STARTED = "instance-started";
    static final String WAIT_UNTIL = "waitUntil";

    private static final List<String> WITH_DATE =
            Stream.concat(Subject.VARIABLES.stream(), Stream.of(WAIT_UNTIL)).toList();

    /// Read in Camunda's own tools, which know no language of the reader.
    private static final String ANSWER_IT_HERE =
            "Répondez à cette tâche dans Passerelle : ses réponses y sont gardées. / Answer this task in Passerelle,"
                    + " where its answers are kept.";

    private final JobAnswers jobs;
    private final DeployedModels models;
    private final ApplicationEventPublisher events;
    private final AnsweredHere answers;
    private final InstanceGates gates;

    private final Map<String, Function<ActivatedJob, Object>> facts = Map.of(
            TASK_CREATED,
            this::created,
            TASK_ASSIGNED,
            job -> new UserTaskAssigned(task(job), about(job), job.getUserTask().getAssignee()),
            TASK_CANCELED,
            job -> new UserTaskCanceled(created(job)),
            WAIT_STARTED,
            EngineListeners::waitStarted,
            WAIT_ENDED,
            job -> new WaitEnded(job.getElementInstanceKey(), about(job)),
            WAITS_INTERRUPTED,
            this::waitsInterrupted);

    EngineListeners(
            JobAnswers jobs,
            DeployedModels models,
            ApplicationEventPublisher events,
            AnsweredHere answers,
            InstanceGates gates) {
        this.jobs = jobs;
        this.models = models;
        this.events = events;
        this.answers = answers;
        this.gates = gates;
    }

    void openAll(CamundaClient client, Consumer<JobWorker> opened) {
        facts.forEach((type, fact) -> opened.accept(client.newWorker()
                .jobType(type)
                .handler((jobClient, job) -> jobs.answer(jobClient, job, () -> {
                    events.publishEvent(fact.apply(job));
                    return "{}";
                }))
                .fetchVariables(WITH_DATE)
                .open()));
        opened.accept(client.newWorker()
                .jobType(TASK_COMPLETED)
                .handler((jobClient, job) ->
                        jobs.allow(jobClient, job, () -> answers.wasAnswered(task(job)), ANSWER_IT_HERE))
                .fetchVariables(Subject.VARIABLES)
                .open());
        opened.accept(client.newWorker()
                .jobType(INSTANCE_STARTED)
                .handler((jobClient, job) -> jobs.goOn(
                        jobClient,
                        job,
                        () -> gates.mayRun(job.getBpmnProcessId(), about(job), job.getProcessInstanceKey()),
                        () -> end(client, job)))
                .fetchVariables(Subject.VARIABLES)
                .open());
    }

    private static void end(CamundaClient client, ActivatedJob job) {
        client.newCancelInstanceCommand(job.getProcessInstanceKey()).send().join();
    }

    private UserTaskCreated created(ActivatedJob job) {
        UserTaskProperties task = job.getUserTask();
        OffsetDateTime due = task.getDueDate();
        List<String> groups = task.getCandidateGroups();
        ProcessModel model = models.process(job.getProcessDefinitionKey()).orElse(null);
        String name = model == null ? job.getElementId() : model.nameOf(job.getElementId());
        return new UserTaskCreated(
                task.getUserTaskKey(),
                about(job),
                job.getBpmnProcessId(),
                job.getElementId(),
                name,
                task.getFormKey(),
                due == null ? null : due.toInstant(),
                task.getPriority(),
                groups == null || groups.isEmpty() ? "mediators" : groups.getFirst());
    }

    private static WaitStarted waitStarted(ActivatedJob job) {
        return new WaitStarted(
                job.getElementInstanceKey(),
                about(job),
                job.getBpmnProcessId(),
                job.getElementId(),
                instant(job.getVariablesAsMap().get(WAIT_UNTIL)));
    }

    private WaitsInterrupted waitsInterrupted(ActivatedJob job) {
        Waking.Ended ended = models.process(job.getProcessDefinitionKey())
                .map(model -> model.waking().ended().get(job.getElementId()))
                .orElse(new Waking.Ended(Set.of(), Set.of()));
        Set<String> processes = new HashSet<>();
        ended.processes().forEach(process -> addWithCalled(process, processes));
        return new WaitsInterrupted(about(job), job.getBpmnProcessId(), ended.elements(), processes);
    }

    private void addWithCalled(String process, Set<String> processes) {
        if (processes.add(process)) {
            models.latestProcess(process).map(ProcessModel::calls).stream()
                    .flatMap(List::stream)
                    .forEach(call -> addWithCalled(call.processId(), processes));
        }
    }

    private static long task(ActivatedJob job) {
        return job.getUserTask().getUserTaskKey();
    }

    private static Subject about(ActivatedJob job) {
        return Subject.of(job.getVariablesAsMap());
    }

    private static @Nullable Instant instant(@Nullable Object date) {
        return date == null
                ? null
                : ZonedDateTime.parse(date.toString(), DateTimeFormatter.ISO_DATE_TIME)
                        .toInstant();
    }
}
