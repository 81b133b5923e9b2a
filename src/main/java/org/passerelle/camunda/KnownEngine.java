package org.passerelle.camunda;

import io.camunda.client.api.command.ProblemException;
import java.time.Duration;
import java.util.UUID;
import org.passerelle.camunda.models.DeployedModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Recognises the engine we work with, by a message that lies in it for good. An engine refuses a second message of the
/// same id as long as it has the first; one that does not was emptied, or is another one. No search is asked: those lag
/// behind, and may be empty while the engine is not.
@Component
class KnownEngine {

    private static final Logger LOG = LoggerFactory.getLogger(KnownEngine.class);

    private static final String MESSAGE = "passerelle-was-here";
    private static final Duration FOR_GOOD = Duration.ofDays(36_500);
    private static final int CONFLICT = 409;

    private final CamundaClients clients;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final DeployedModels models;
    private final StuckJobs stuck;
    private final PendingCommands commands;
    private volatile int lastSeen;

    KnownEngine(
            CamundaClients clients,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            DeployedModels models,
            StuckJobs stuck,
            PendingCommands commands) {
        this.clients = clients;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.models = models;
        this.stuck = stuck;
        this.commands = commands;
    }

    private record Epoch(int epoch, UUID marker, boolean planted) {}

    /// Whether it is the one we knew. Otherwise it waits for our models and then for [#remember].
    boolean isKnown() {
        Epoch now = current();
        if (!now.planted()) {
            return false;
        }
        // looks without leaving anything there
        boolean known = !tell(now.marker(), Duration.ZERO);
        if (!known) {
            end(now.epoch());
        }
        return known;
    }

    /// From now on this one is ours.
    void remember() {
        Epoch now = current();
        if (!now.planted()) {
            tell(now.marker(), FOR_GOOD);
            jdbc.sql("update engine_epoch set planted = true where epoch = ?")
                    .param(now.epoch())
                    .update();
        }
    }

    private Epoch current() {
        Epoch now = jdbc.sql("select epoch, marker, planted from engine_epoch order by epoch desc limit 1")
                .query(Epoch.class)
                .single();
        if (lastSeen != now.epoch()) {
            // another node may have begun it
            models.forgetWhatWasRead();
            lastSeen = now.epoch();
        }
        return now;
    }

    private boolean tell(UUID marker, Duration life) {
        try {
            clients.commands()
                    .newPublishMessageCommand()
                    .messageName(MESSAGE)
                    .correlationKey(marker.toString())
                    .messageId(marker.toString())
                    .timeToLive(life)
                    .send()
                    .join();
            return true;
        } catch (ProblemException e) {
            if (e.code() != CONFLICT) {
                throw e;
            }
            return false;
        }
    }

    private void end(int epoch) {
        transaction.executeWithoutResult(status -> {
            boolean first = jdbc.sql("insert into engine_epoch (epoch) values (?) on conflict do nothing")
                            .param(epoch + 1)
                            .update()
                    == 1;
            if (first) {
                LOG.error("The engine was emptied, or is another one: epoch {} begins", epoch + 1);
                models.retire(epoch);
                stuck.forgetAll();
                commands.forgetThoseToTheEngineThatIsGone();
                events.publishEvent(new EngineReplaced(epoch));
            }
        });
    }
}
