package org.passerelle.pathway;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was done on each pathway, when and by whom. Arguments are codes, ids and dates, never what a person said.
@Service
@Transactional
public class PathwayHistory {

    public static final String SYSTEM = "system";

    private final PathwayEvents events;
    private final Clock clock;

    PathwayHistory(PathwayEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// Done by a worker. The sentence stands in the messages under `history.<what>`.
    public void record(UUID pathwayId, String step, String what, Object... args) {
        recordBy(SYSTEM, pathwayId, step, what, args);
    }

    public void recordBy(String by, UUID pathwayId, String step, String what, Object... args) {
        List<String> texts = Stream.of(args).map(String::valueOf).toList();
        events.save(new PathwayEvent(pathwayId, step, what, texts, clock.instant(), by));
    }

    @Transactional(readOnly = true)
    public List<HistoryLine> of(UUID pathwayId) {
        return events.findByPathwayIdOrderById(pathwayId).stream()
                .map(PathwayEvent::line)
                .toList();
    }
}
