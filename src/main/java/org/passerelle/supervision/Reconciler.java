package org.passerelle.supervision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.EngineWatch;
import org.passerelle.camunda.PendingCommands;
import org.passerelle.camunda.RunningInstances;
import org.passerelle.pathway.PathwayFigures;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.WhatTheyWaitFor;
import org.passerelle.supervision.Findings.Kind;
import org.passerelle.tasks.TaskFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares both sides twice a minute, mends what is safe to mend and shows the supervisor the rest. Nobody is lost
/// because a message between the database and the engine was. One comparison looks at thousands of each, so that it
/// stays short where tens of thousands are open; where fewer are, at all of them.
@Configuration(proxyBeanMethods = false)
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    /// Two comparisons have to see a loss: it shows within a minute.
    private static final Duration EVERY = Duration.ofSeconds(25);

    private static final int FAILURES_TO_SHOW = 8;
    private static final int STOPPED_TO_SHOW = 200;

    /// What the engine answers at once, and how many of those a comparison looks at.
    private static final int PART = 1000;

    private static final int PARTS = 5;

    private final Walk<UUID> instances = walk();
    private final Walk<UUID> afterTheVisit = walk();
    private final Walk<Optional<UUID>> userTasks = walk();

    /// Since when each walk has looked at everything once.
    private @Nullable Instant wayWhole;

    private @Nullable Instant afterWhole;

    private final EngineWatch watch;
    private final RunningInstances engine;
    private final PendingCommands commands;
    private final Pathways pathways;
    private final LostSubjects others;
    private final PathwayFigures running;
    private final WhatTheyWaitFor waits;
    private final TaskFigures tasks;
    private final Findings findings;
    private final TransactionTemplate transaction;

    Reconciler(
            EngineWatch watch,
            RunningInstances engine,
            PendingCommands commands,
            Pathways pathways,
            LostSubjects others,
            PathwayFigures running,
            WhatTheyWaitFor waits,
            TaskFigures tasks,
            Findings findings,
            TransactionTemplate transaction) {
        this.watch = watch;
        this.engine = engine;
        this.commands = commands;
        this.pathways = pathways;
        this.others = others;
        this.running = running;
        this.waits = waits;
        this.tasks = tasks;
        this.findings = findings;
        this.transaction = transaction;
    }

    static <T> Walk<T> walk() {
        return new Walk<>(PART, PARTS);
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
            others.startLate();
            Walk.Compared<UUID> comparedPathways =
                    instances.on((mark, most) -> engine.of(Pathways.PROCESS, mark, most), running::running, now);
            Walk.Compared<UUID> comparedAfter = afterTheVisit.on(
                    (mark, most) -> engine.of(Pathways.AFTER_THE_VISIT, mark, most), running::relayed, now);
            List<LostSubjects.Compared> comparedOthers = others.compare(now);
            Walk.Compared<Optional<UUID>> comparedTasks = userTasks.on(engine::openUserTasks, tasks::openInEngine, now);
            List<RunningInstances.Stopped> stopped = engine.stoppedByTheModel(STOPPED_TO_SHOW);
            transaction.executeWithoutResult(status -> {
                noteOfPathways(comparedPathways, now);
                noteOfPathways(comparedAfter, now);
                forgetPathways(comparedPathways, comparedAfter);
                waits.lost(findings.pathwaysWithoutInstance());
                others.mend(comparedOthers, now);
                noteOfTasks(comparedTasks, now);
                lookAtCommands(now);
                stopped.forEach(place -> see(Kind.STOPPED_BY_THE_MODEL, place.incidentKey(), place.pathwayId(), now));
                findings.forgetUnseenSince(now, Kind.COMMAND_OVERDUE, Kind.STOPPED_BY_THE_MODEL);
            });
        } catch (ClientException away) {
            LOG.warn("The engine cannot be asked, comparing again soon");
        }
    }

    private void noteOfPathways(Walk.Compared<UUID> compared, Instant now) {
        compared.onlyOurs().values().forEach(id -> findings.see(Kind.PATHWAY_WITHOUT_INSTANCE, id.toString(), id, now));
        compared.onlyTheirs().forEach(key -> see(Kind.INSTANCE_WITHOUT_PATHWAY, key, null, now));
    }

    /// Both walks find differences of the same kinds: each forgets what neither has seen in a whole round of its own.
    private void forgetPathways(Walk.Compared<UUID> onTheWay, Walk.Compared<UUID> after) {
        Instant way = onTheWay.wholeSince();
        Instant visit = after.wholeSince();
        wayWhole = way == null ? wayWhole : way;
        afterWhole = visit == null ? afterWhole : visit;
        if ((way != null || visit != null) && wayWhole != null && afterWhole != null) {
            findings.forgetUnseenSince(
                    wayWhole.isBefore(afterWhole) ? wayWhole : afterWhole,
                    Kind.PATHWAY_WITHOUT_INSTANCE,
                    Kind.INSTANCE_WITHOUT_PATHWAY);
        }
    }

    private void noteOfTasks(Walk.Compared<Optional<UUID>> compared, Instant now) {
        compared.onlyOurs().forEach((key, pathway) -> see(Kind.TASK_UNKNOWN_TO_ENGINE, key, pathway.orElse(null), now));
        compared.onlyTheirs().stream()
                .filter(key -> !tasks.knows(key))
                .forEach(key -> see(Kind.TASK_UNKNOWN_TO_US, key, null, now));
        forget(compared, Kind.TASK_UNKNOWN_TO_ENGINE, Kind.TASK_UNKNOWN_TO_US);
    }

    private void forget(Walk.Compared<?> compared, Kind... kinds) {
        Instant wholeSince = compared.wholeSince();
        if (wholeSince != null) {
            findings.forgetUnseenSince(wholeSince, kinds);
        }
    }

    private void lookAtCommands(Instant now) {
        commands.failedOften(FAILURES_TO_SHOW)
                .forEach(command -> findings.see(Kind.COMMAND_OVERDUE, command, null, now));
    }

    private void see(Kind kind, long key, @Nullable UUID pathwayId, Instant now) {
        findings.see(kind, Long.toString(key), pathwayId, now);
    }
}
