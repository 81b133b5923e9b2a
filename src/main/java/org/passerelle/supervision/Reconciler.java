package org.passerelle.supervision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.RunningInstances;
import org.passerelle.pathway.Pathways;
import org.passerelle.supervision.Findings.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares both sides every minute, mends what is safe to mend and shows the supervisor the rest. Nobody is lost
/// because a message between the database and the engine was.
@Configuration(proxyBeanMethods = false)
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int FAILURES_TO_SHOW = 8;

    private final RunningInstances engine;
    private final Pathways pathways;
    private final Findings findings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Reconciler(
            RunningInstances engine,
            Pathways pathways,
            Findings findings,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.engine = engine;
        this.pathways = pathways;
        this.findings = findings;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Bean
    RecurringTask<Void> reconciliation() {
        return Tasks.recurring("reconciliation", FixedDelay.of(EVERY)).execute((instance, context) -> compare());
    }

    void compare() {
        Instant now = Instant.now();
        pathways.startLate();
        try {
            Set<Long> instances = engine.of(Pathways.PROCESS);
            Set<Long> userTasks = engine.openUserTasks();
            transaction.executeWithoutResult(status -> {
                comparePathways(instances, now);
                compareTasks(userTasks, now);
                lookAtCommands(now);
                findings.forgetUnseenSince(now);
            });
        } catch (ClientException away) {
            LOG.warn("The engine cannot be asked, comparing again in a minute");
        }
    }

    private void comparePathways(Set<Long> instances, Instant now) {
        Set<Long> unclaimed = new java.util.HashSet<>(instances);
        jdbc.sql("select id, process_instance_key from pathway where state = 'RUNNING'")
                .query((row, number) -> {
                    long key = row.getLong("process_instance_key");
                    if (!unclaimed.remove(key)) {
                        findings.see(
                                Kind.PATHWAY_WITHOUT_INSTANCE,
                                row.getString("id"),
                                row.getObject("id", UUID.class),
                                now);
                    }
                    return key;
                })
                .list();
        unclaimed.forEach(key -> findings.see(Kind.INSTANCE_WITHOUT_PATHWAY, key.toString(), null, now));
    }

    private void compareTasks(Set<Long> userTasks, Instant now) {
        Set<Long> unknown = new java.util.HashSet<>(userTasks);
        jdbc.sql("select user_task_key, pathway_id, state from task where state = 'OPEN'")
                .query((row, number) -> {
                    long key = row.getLong("user_task_key");
                    if (!unknown.remove(key)) {
                        see(Kind.TASK_UNKNOWN_TO_ENGINE, key, row.getObject("pathway_id", UUID.class), now);
                    }
                    return key;
                })
                .list();
        unknown.removeIf(key -> jdbc.sql("select exists (select from task where user_task_key = ?)")
                .param(key)
                .query(Boolean.class)
                .single());
        unknown.forEach(key -> see(Kind.TASK_UNKNOWN_TO_US, key, null, now));
    }

    private void lookAtCommands(Instant now) {
        jdbc.sql("""
            select task_instance from scheduled_tasks
            where task_name = 'engine-command' and consecutive_failures >= ?\
            """)
                .param(FAILURES_TO_SHOW)
                .query(String.class)
                .list()
                .forEach(command -> findings.see(Kind.COMMAND_OVERDUE, command, null, now));
    }

    private void see(Kind kind, long key, @Nullable UUID pathwayId, Instant now) {
        findings.see(kind, Long.toString(key), pathwayId, now);
    }
}
