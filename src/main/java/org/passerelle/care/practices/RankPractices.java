package org.passerelle.care.practices;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.pathway.PathwayHistory;
import org.springframework.stereotype.Component;

/// Answers "Rank the practices": how many can be called for this person. The list itself is read when the form opens.
@Component
class RankPractices implements Worker<RankPractices.Request, RankPractices.Ranking> {

    record Request(UUID pathwayId, @Nullable SearchDecision searchDecision) {}

    record Ranking(int possiblePractices) {}

    private static final String STEP = "Task_RankPractices";

    private final Matching matching;
    private final WidenedSearches widened;
    private final PathwayHistory history;
    private final Clock clock;

    RankPractices(Matching matching, WidenedSearches widened, PathwayHistory history, Clock clock) {
        this.matching = matching;
        this.widened = widened;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "rank-practices";
    }

    @Override
    public Ranking work(Request request) {
        if (request.searchDecision() == SearchDecision.WIDEN) {
            widened.save(new WidenedSearch(request.pathwayId(), clock.instant()));
        }
        int possible = matching.possible(request.pathwayId()).size();
        history.record(request.pathwayId(), STEP, "PRACTICES_RANKED", possible);
        return new Ranking(possible);
    }
}
