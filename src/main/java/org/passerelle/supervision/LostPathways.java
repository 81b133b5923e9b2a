package org.passerelle.supervision;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.camunda.EngineWatch;
import org.passerelle.pathway.PathwayFigures;
import org.passerelle.pathway.Resumption;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Open pathways that nothing moves on any more: their engine is gone, or does not know their instance.
@Service
class LostPathways {

    private final PathwayFigures pathways;
    private final Findings findings;
    private final Resumption resumption;
    private final EngineWatch engine;
    private final ObjectProvider<Scheduler> scheduler;

    /// The scheduler lazily, because it carries out [ResumePathways], which needs this.
    LostPathways(
            PathwayFigures pathways,
            Findings findings,
            Resumption resumption,
            EngineWatch engine,
            ObjectProvider<Scheduler> scheduler) {
        this.pathways = pathways;
        this.findings = findings;
        this.resumption = resumption;
        this.engine = engine;
        this.scheduler = scheduler;
    }

    long count() {
        return pathways.withoutEngine() + findings.countPathwaysWithoutInstance();
    }

    /// Soon, and however often it is asked for once: whoever is killed in the middle goes on at the next start.
    @Transactional
    void resumeAll(String by) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        ResumePathways.TASK.instance("all").data(by).scheduledTo(Instant.now()));
    }

    /// Each for itself. One that waits for its instance already is left alone.
    void resume(String by) {
        if (!engine.look()) {
            throw new IllegalStateException("There is no engine to resume in");
        }
        List<UUID> lost = Stream.concat(
                        pathways.idsWithoutEngine().stream(), findings.pathwaysWithoutInstance().stream())
                .toList();
        lost.forEach(id -> resumption.resume(id, by));
    }
}
