package org.passerelle.care.outreach;

import java.time.Clock;
import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.passerelle.care.practices.PracticeBriefs;
import org.springframework.stereotype.Component;

/// Answers "Préparer le courrier": from now on it can be opened, see [Letters], and is to be sent by e-mail where the
/// front desk has an address.
@Component
class WriteLetter implements Worker<WriteLetter.Request, Worker.Nothing> {

    record Request(UUID outreachId) {}

    private final OutreachRepository outreaches;
    private final PracticeBriefs practices;
    private final Clock clock;

    WriteLetter(OutreachRepository outreaches, PracticeBriefs practices, Clock clock) {
        this.outreaches = outreaches;
        this.practices = practices;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "write-letter";
    }

    @Override
    public Nothing work(Request request) {
        outreaches.locked(request.outreachId()).ifPresent(outreach -> {
            boolean byEmail = practices.of(outreach.practiceId()).email() != null;
            outreach.letterWritten(byEmail ? LetterWay.EMAIL : LetterWay.LETTER, clock.instant());
        });
        return new Nothing();
    }
}
