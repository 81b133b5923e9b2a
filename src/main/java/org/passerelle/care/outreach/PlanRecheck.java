package org.passerelle.care.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.passerelle.care.practices.CallHours;
import org.passerelle.care.practices.PracticeBriefs;
import org.springframework.stereotype.Component;

/// Answers "Planifier la vérification": the next outreach to this practice, which waits for its day. A yes is checked
/// when it has grown old (domain.md §2.3), a no after a year: practices change.
@Component
class PlanRecheck implements Worker<PlanRecheck.Request, Worker.Nothing> {

    record Request(UUID outreachId) {}

    private final OutreachRepository outreaches;
    private final Outreaches book;
    private final PracticeBriefs practices;
    private final CallHours hours;
    private final Clock clock;

    PlanRecheck(
            OutreachRepository outreaches, Outreaches book, PracticeBriefs practices, CallHours hours, Clock clock) {
        this.outreaches = outreaches;
        this.book = book;
        this.practices = practices;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "plan-recheck";
    }

    @Override
    public Nothing work(Request request) {
        outreaches.findLocked(request.outreachId()).filter(Outreach::isOpen).ifPresent(outreach -> {
            Instant now = clock.instant();
            Outreach next = outreach.again(hours.onOrAfter(day(outreach)), now);
            outreach.end(Ending.RECHECK_PLANNED, now);
            // a practice has one open outreach
            outreaches.flush();
            book.open(next);
        });
        return new Nothing();
    }

    private LocalDate day(Outreach outreach) {
        LocalDate told = Objects.requireNonNullElseGet(outreach.answeredOn(), () -> LocalDate.now(clock));
        return outreach.hasAccepted() ? practices.recheckOfYes(told) : told.plusYears(1);
    }
}
