package org.passerelle.pathway;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.pathway.PathwayMilestones.ClosedPathwayReopened;
import org.passerelle.pathway.PathwayMilestones.ClosingAsked;
import org.passerelle.pathway.PathwayMilestones.PathwayReopened;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was done on each pathway, when and by whom.
@Service
@Transactional
public class PathwayHistory {

    public static final String SYSTEM = "system";

    private final PathwayEvents lines;
    private final HappeningRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PathwayHistory(PathwayEvents lines, HappeningRecords records, ApplicationEventPublisher events, Clock clock) {
        this.lines = lines;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /// Done by a worker, at an element of the model.
    public void write(UUID pathwayId, String step, Happening what) {
        write(new Happened(pathwayId, step, what, clock.instant(), SYSTEM));
    }

    /// Follows from an answer.
    public void write(AnsweredTask task, Happening what) {
        write(new Happened(task.pathwayId(), task.step(), what, task.at(), task.by()));
    }

    /// Told by somebody outside any task.
    public void write(UUID pathwayId, News news, Happening what) {
        write(new Happened(pathwayId, "news", what, news.toldAt(), news.toldBy()));
    }

    /// Done by a person outside any task.
    public void writeBy(String by, UUID pathwayId, String step, Happening what) {
        write(new Happened(pathwayId, step, what, clock.instant(), by));
    }

    private void write(Happened happened) {
        lines.save(new PathwayEvent(happened, records.fields(happened.what())));
        events.publishEvent(happened);
    }

    @Transactional(readOnly = true)
    public List<Happened> of(UUID pathwayId) {
        return lines.findByPathwayIdOrderById(pathwayId).stream()
                .map(line -> line.happened(records))
                .toList();
    }

    /// The last word that it should end, unless it was opened again since.
    Optional<Happened> closingAsked(UUID pathwayId) {
        return of(pathwayId).reversed().stream()
                .takeWhile(line ->
                        !(line.what() instanceof PathwayReopened || line.what() instanceof ClosedPathwayReopened))
                .filter(line -> line.what() instanceof ClosingAsked)
                .findFirst();
    }
}
