package org.passerelle.camunda;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Commands written down in the caller's transaction; the relay is woken as soon as it commits.
@Component
class Outbox {

    private final ObjectProvider<Scheduler> scheduler;

    /// Lazily, because the scheduler carries the commands out with a client that opens later.
    Outbox(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    void add(Command command) {
        Scheduler relay = scheduler.getObject();
        // the scheduler's leases and back-offs live in real time, whatever time a training shows
        relay.scheduleIfNotExists(
                Relay.TASK.instance(command.id()).data(command).scheduledTo(Instant.now()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.triggerCheckForDueExecutions();
            }
        });
    }
}
