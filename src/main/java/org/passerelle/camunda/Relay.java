package org.passerelle.camunda;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.IncidentState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Carries the outbox to the engine. Whatever fails is tried again, at first quickly, then every minute, for ever:
/// the engine may be away for a night, nobody's work is lost.
@Configuration(proxyBeanMethods = false)
class Relay {

    static final TaskDescriptor<Command> TASK = TaskDescriptor.of("engine-command", Command.class);

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final double RETRY_GROWTH = 1.6;
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int LOOKS_AT_A_NEW_TASK = 8;
    private static final Duration PAUSE_BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int RETRIES_AFTER_REPAIR = 3;

    @Bean
    OneTimeTask<Command> engineCommand(CamundaClients clients) {
        return Tasks.oneTime(TASK)
                .onFailure((done, operations) -> {
                    int failures = done.getExecution().consecutiveFailures;
                    double millis = FIRST_RETRY.toMillis() * Math.pow(RETRY_GROWTH, Math.min(failures, 20));
                    Duration pause = Duration.ofMillis((long) Math.min(millis, LONGEST_RETRY.toMillis()));
                    operations.reschedule(done, done.getTimeDone().plus(pause));
                })
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    try {
                        carryOut(instance.getData(), clients.commands());
                    } catch (InterruptedException e) {
                        // we are being closed; whoever starts next carries it out
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static void carryOut(Command command, CamundaClient client) throws InterruptedException {
        switch (command) {
            case Command.CompleteTask complete -> complete(complete, client);
            case Command.Publish publish -> publish(publish, client);
            case Command.RetryJob retry -> retry(retry, client);
            case Command.CancelInstance cancel -> cancel(cancel, client);
        }
    }

    private static void complete(Command.CompleteTask complete, CamundaClient client) throws InterruptedException {
        for (int look = 1; ; look++) {
            try {
                client.newCompleteUserTaskCommand(complete.userTaskKey())
                        .variables(complete.facts())
                        .send()
                        .join();
                return;
            } catch (ProblemException e) {
                if (e.code() == NOT_FOUND) {
                    // done by an earlier try, or the pathway went another way meanwhile
                    LOG.info("User task {} is no longer there", complete.userTaskKey());
                    return;
                }
                if (e.code() != CONFLICT || look == LOOKS_AT_A_NEW_TASK) {
                    throw e;
                }
                // we show a task a moment before the engine has finished making it
                Thread.sleep(PAUSE_BETWEEN_LOOKS.multipliedBy(look));
            }
        }
    }

    private static void publish(Command.Publish publish, CamundaClient client) {
        try {
            client.newPublishMessageCommand()
                    .messageName(publish.message())
                    .correlationKey(publish.key())
                    .messageId(publish.name())
                    .timeToLive(publish.life())
                    .variables(all(publish))
                    .send()
                    .join();
        } catch (ProblemException e) {
            if (e.code() != CONFLICT) {
                throw e;
            }
            // said by an earlier try
        }
    }

    private static void retry(Command.RetryJob retry, CamundaClient client) {
        client.newUpdateRetriesCommand(retry.jobKey())
                .retries(RETRIES_AFTER_REPAIR)
                .send()
                .join();
        client.newIncidentSearchRequest()
                .filter(incident -> incident.jobKey(retry.jobKey()).state(IncidentState.ACTIVE))
                .send()
                .join()
                .items()
                .forEach(incident -> client.newResolveIncidentCommand(incident.getIncidentKey())
                        .send()
                        .join());
    }

    private static void cancel(Command.CancelInstance cancel, CamundaClient client) {
        try {
            client.newCancelInstanceCommand(cancel.processInstanceKey()).send().join();
        } catch (ProblemException e) {
            if (e.code() != NOT_FOUND) {
                throw e;
            }
        }
    }

    /// With what it is about.
    private static Map<String, Object> all(Command.Publish publish) {
        Map<String, Object> all = new HashMap<>(publish.facts());
        Subject about = publish.subject();
        all.put(about.kind().variable(), about.id().toString());
        return all;
    }
}
