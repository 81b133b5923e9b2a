package org.passerelle.pathway;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.camunda.EngineCommands;
import org.passerelle.camunda.EngineReplaced;
import org.passerelle.pathway.PathwayMilestones.ClosingAsked;
import org.passerelle.pathway.PathwayMilestones.PathwayResumed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets pathways go on whose instance, or whose whole engine, is gone. What was agreed, booked and answered stays as it
/// is; only what the engine did is begun anew.
@Service
@Transactional
public class Resumption {

    private final PathwayRepository pathways;
    private final WaitingSteps waiting;
    private final PathwayHistory history;
    private final PathwayMessages messages;
    private final Beginnings beginnings;
    private final EngineCommands engine;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Resumption(
            PathwayRepository pathways,
            WaitingSteps waiting,
            PathwayHistory history,
            PathwayMessages messages,
            Beginnings beginnings,
            EngineCommands engine,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.pathways = pathways;
        this.waiting = waiting;
        this.history = history;
        this.messages = messages;
        this.beginnings = beginnings;
        this.engine = engine;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Nothing of theirs is found under its old key any more; where each stood can still be read.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EngineReplaced engineThatIsGone) {
        int epoch = engineThatIsGone.epoch();
        jdbc.sql("""
            update pathway set process_instance_key = retired_key(process_instance_key, ?) where process_instance_key > 0
            """).param(epoch).update();
        jdbc.sql("update waiting_step set engine_key = retired_key(engine_key, ?) where engine_key > 0")
                .param(epoch)
                .update();
    }

    /// False when there is nothing to resume: it ended, or waits for its instance already. So a second wish is none.
    public boolean resume(UUID id, String by) {
        Instant now = clock.instant();
        Pathway pathway = pathways.findLocked(id).orElse(null);
        if (pathway == null) {
            return false;
        }
        boolean engineIsGone = pathway.hasLostItsEngine();
        return pathway.resume(now)
                .map(had -> {
                    List<WaitingStep> stood = endWaits(id, engineIsGone);
                    pathway.waits(
                            waiting.findByPathwayIdOrderBySince(id).stream().anyMatch(step -> !step.isAside()));
                    history.writeBy(by, id, "resume", new PathwayResumed());
                    if (!engineIsGone) {
                        // the search did not find it, the engine may
                        engine.cancelInstance(had);
                    }
                    beginnings.begin(pathway, asItStood(pathway, stood, now));
                    sayClosingAgain(pathway);
                    return true;
                })
                .orElse(false);
    }

    /// What goes on beside the pathway has an instance of its own, gone only with the engine.
    private List<WaitingStep> endWaits(UUID id, boolean engineIsGone) {
        Set<String> goingOn = engineIsGone ? Set.of() : WaitingBook.ASIDE;
        List<WaitingStep> stood = waiting.findByPathwayIdOrderBySince(id).stream()
                .filter(step -> !goingOn.contains(step.processId()))
                .toList();
        stood.forEach(step -> waiting.deleteById(step.engineKey()));
        events.publishEvent(
                new LostWork(id, stood.stream().map(WaitingStep::processId).collect(Collectors.toSet()), goingOn));
        return stood;
    }

    private static Map<String, Object> asItStood(Pathway pathway, List<WaitingStep> stood, Instant now) {
        Map<String, Object> facts = new HashMap<>();
        if (pathway.state() == PathwayState.RELAYED) {
            Instant due = stood.stream()
                    .filter(step -> step.isIn(Pathways.AFTER_THE_VISIT) && !step.isTask())
                    .map(step -> step.expectedBy().minus(WaitingBook.TIMER_GRACE))
                    .findFirst()
                    .orElse(now);
            facts.put("askAt", due.toString());
        } else if (stood.stream().anyMatch(step -> step.isIn("interpreting"))) {
            // somebody was looking for one, whatever the languages say
            facts.put("interpreterAsked", true);
        }
        return facts;
    }

    /// The wish that it should end was lost too.
    private void sayClosingAgain(Pathway pathway) {
        history.closingAsked(pathway.facts().pathwayId())
                .map(asked -> ((ClosingAsked) asked.what()).reason())
                .ifPresent(reason -> messages.closing(pathway, reason));
    }
}
