package org.passerelle.pathway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Subject;
import org.passerelle.camunda.UserTaskCreated;
import org.passerelle.camunda.WaitEnded;
import org.passerelle.camunda.WaitStarted;
import org.passerelle.camunda.WaitsInterrupted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what each open pathway waits for, and from it until when the pathway may stay as it is.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WaitingBook {

    /// What the engine may take between two steps before somebody should look.
    public static final Duration MACHINE_TIME = Duration.ofMinutes(2);

    /// A timer fires at its date or a little later.
    static final Duration TIMER_GRACE = Duration.ofMinutes(5);

    /// A message has no date of its own; silence becomes a human's concern after this.
    private static final Duration MESSAGE_PATIENCE = Duration.ofDays(7);

    /// Go on beside the pathway: say neither where it stands nor until when it may stay so.
    static final Set<String> ASIDE = Set.of("rights-renewal", "rights-answer", "escort-lost", Pathways.CONTACT_LEFT);

    private final WaitingSteps steps;
    private final PathwayRepository pathways;
    private final Clock clock;

    WaitingBook(WaitingSteps steps, PathwayRepository pathways, Clock clock) {
        this.steps = steps;
        this.pathways = pathways;
        this.clock = clock;
    }

    /// A task is offered, to a whole team until somebody takes it.
    public void forTask(UserTaskCreated offered, Instant dueAt, String team) {
        begin(
                offered.userTaskKey(),
                offered.about(),
                offered.processId(),
                offered.step(),
                WaitingStep.Kind.TASK,
                dueAt,
                new Owner.Team(team));
    }

    public void ownedBy(long userTaskKey, Owner owner) {
        steps.findById(userTaskKey).ifPresent(step -> step.ownedBy(owner));
    }

    /// The task is done or gone, the date has come.
    public void over(long engineKey, Subject about) {
        Pathway pathway = pathway(about);
        steps.deleteById(engineKey);
        if (pathway != null) {
            expectNext(pathway, about.id());
        }
    }

    @EventListener
    void on(WaitStarted wait) {
        Instant until = wait.until();
        begin(
                wait.elementInstanceKey(),
                wait.about(),
                wait.processId(),
                wait.step(),
                until == null ? WaitingStep.Kind.MESSAGE : WaitingStep.Kind.DATE,
                until == null ? clock.instant().plus(MESSAGE_PATIENCE) : until.plus(TIMER_GRACE),
                new Owner.Machine());
    }

    /// Nobody waits for them any more: something else came first.
    @EventListener
    void on(WaitsInterrupted interrupted) {
        Pathway pathway = pathway(interrupted.about());
        UUID id = interrupted.about().id();
        steps.findByPathwayIdOrderBySince(id).stream()
                .filter(step -> step.isOneOf(interrupted))
                .forEach(step -> steps.deleteById(step.engineKey()));
        if (pathway != null) {
            expectNext(pathway, id);
        }
    }

    @EventListener
    void on(WaitEnded wait) {
        over(wait.elementInstanceKey(), wait.about());
    }

    private void begin(
            long engineKey,
            Subject about,
            String processId,
            String step,
            WaitingStep.Kind kind,
            Instant expectedBy,
            Owner owner) {
        Pathway pathway = pathway(about);
        if (pathway == null || pathway.isClosed()) {
            return;
        }
        UUID id = about.id();
        steps.save(new WaitingStep(engineKey, id, processId, step, kind, clock.instant(), expectedBy, owner));
        if (!ASIDE.contains(processId)) {
            pathway.enter(processId);
        }
        expectNext(pathway, id);
    }

    /// Locked; absent for what is about something else, which keeps its waits itself.
    private @Nullable Pathway pathway(Subject about) {
        return about.is(Subject.Kind.PATHWAY) ? pathways.findLocked(about.id()).orElse(null) : null;
    }

    private void expectNext(Pathway pathway, UUID pathwayId) {
        Instant now = clock.instant();
        List<WaitingStep> waits = steps.findByPathwayIdOrderBySince(pathwayId).stream()
                .filter(step -> !step.isAside())
                .toList();
        pathway.waits(!waits.isEmpty());
        Instant next = waits.stream()
                .map(WaitingStep::expectedBy)
                .min(Comparator.naturalOrder())
                .orElse(now.plus(MACHINE_TIME));
        pathway.expect(next, now);
    }
}
