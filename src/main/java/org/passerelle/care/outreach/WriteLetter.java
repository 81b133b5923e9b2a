package org.passerelle.care.outreach;

import java.time.Clock;
import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.springframework.stereotype.Component;

/// Answers "Préparer le courrier": from now on it can be opened, see [Letters].
@Component
class WriteLetter implements Worker<WriteLetter.Request, Worker.Nothing> {

    record Request(UUID outreachId) {}

    private final OutreachRepository outreaches;
    private final Clock clock;

    WriteLetter(OutreachRepository outreaches, Clock clock) {
        this.outreaches = outreaches;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "write-letter";
    }

    @Override
    public Nothing work(Request request) {
        outreaches.findLocked(request.outreachId()).ifPresent(outreach -> outreach.letterWritten(clock.instant()));
        return new Nothing();
    }
}
