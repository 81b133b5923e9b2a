package org.passerelle.supervision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.EngineWatch;
import org.passerelle.camunda.PendingCommands;
import org.passerelle.camunda.RunningInstances;
import org.passerelle.pathway.PathwayFigures;
import org.passerelle.pathway.Pathways;
import org.passerelle.supervision.Findings.Kind;
import org.passerelle.tasks.TaskFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares both sides every minute, mends what is safe to mend and shows the supervisor the rest. Nobody is lost
/// because a message between the database and the engine was.
@Configuration(proxyBeanMethods = false)
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int FAILURES_TO_SHOW = 8;
    private static final int STOPPED_TO_SHOW = 200;

    private final EngineWatch watch;
    private final RunningInstances engine;
    private final PendingCommands commands;
    private final Pathways pathways;
    private final PathwayFigures running;
    private final TaskFigures tasks;
    private final Findings findings;
    private final TransactionTemplate transaction;

    Reconciler(
            EngineWatch watch,
            RunningInstances engine,
            PendingCommands commands,
            Pathways pathways,
            PathwayFigures running,
            TaskFigures tasks,
            Findings findings,
            TransactionTemplate transaction) {
        this.watch = watch;
        this.engine = engine;
        this.commands = commands;
        this.pathways = pathways;
        this.running = running;
        this.tasks = tasks;
        this.findings = findings;
        this.transaction = transaction;
    }

    @Bean
    RecurringTask<Void> reconciliation() {
        return Tasks.recurring("reconciliation", FixedDelay.of(EVERY)).execute((instance, context) -> compare());
    }

    void compare() {
        Instant now = Instant.now();
        try {
            watch.look();
            pathways.startLate();
            Set<Long> onTheWay = engine.of(Pathways.PROCESS);
            Set<Long> afterTheVisit = engine.of(Pathways.AFTER_THE_VISIT);
            Set<Long> userTasks = engine.openUserTasks();
            List<RunningInstances.Stopped> stopped = engine.stoppedByTheModel(STOPPED_TO_SHOW);
            transaction.executeWithoutResult(status -> {
                comparePathways(onTheWay, afterTheVisit, now);
                compareTasks(userTasks, now);
                lookAtCommands(now);
                stopped.forEach(place -> see(Kind.STOPPED_BY_THE_MODEL, place.incidentKey(), place.pathwayId(), now));
                findings.forgetUnseenSince(now);
            });
        } catch (ClientException away) {
            LOG.warn("The engine cannot be asked, comparing again in a minute");
        }
    }

    private void comparePathways(Set<Long> onTheWay, Set<Long> afterTheVisit, Instant now) {
        Set<Long> unclaimed = new HashSet<>(onTheWay);
        for (PathwayFigures.Running pathway : running.running()) {
            long key = pathway.processInstanceKey();
            if (!unclaimed.remove(key) && !afterTheVisit.contains(key)) {
                UUID id = pathway.id();
                findings.see(Kind.PATHWAY_WITHOUT_INSTANCE, id.toString(), id, now);
            }
        }
        unclaimed.forEach(key -> findings.see(Kind.INSTANCE_WITHOUT_PATHWAY, key.toString(), null, now));
    }

    private void compareTasks(Set<Long> userTasks, Instant now) {
        Set<Long> unknown = new HashSet<>(userTasks);
        for (TaskFigures.OfEngine task : tasks.openInEngine()) {
            if (!unknown.remove(task.userTaskKey())) {
                see(Kind.TASK_UNKNOWN_TO_ENGINE, task.userTaskKey(), task.pathwayId(), now);
            }
        }
        unknown.removeIf(tasks::knows);
        unknown.forEach(key -> see(Kind.TASK_UNKNOWN_TO_US, key, null, now));
    }

    private void lookAtCommands(Instant now) {
        commands.failedOften(FAILURES_TO_SHOW)
                .forEach(command -> findings.see(Kind.COMMAND_OVERDUE, command, null, now));
    }

    private void see(Kind kind, long key, @Nullable UUID pathwayId, Instant now) {
        findings.see(kind, Long.toString(key), pathwayId, now);
    }
}
