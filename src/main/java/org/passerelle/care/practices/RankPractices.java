package org.passerelle.care.practices;

import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.passerelle.care.practices.PracticeHistory.PracticesRanked;
import org.passerelle.pathway.PathwayHistory;
import org.springframework.stereotype.Component;

/// Answers "Rank the practices": how many can be called for this person. The list itself is read when the form opens.
@Component
class RankPractices implements Worker<RankPractices.Request, RankPractices.Ranking> {

    record Request(UUID pathwayId) {}

    record Ranking(int possiblePractices) {}

    private static final String STEP = "Task_RankPractices";

    private final Matching matching;
    private final PathwayHistory history;

    RankPractices(Matching matching, PathwayHistory history) {
        this.matching = matching;
        this.history = history;
    }

    @Override
    public String jobType() {
        return "rank-practices";
    }

    @Override
    public Ranking work(Request request) {
        int possible = matching.possible(request.pathwayId()).size();
        history.write(request.pathwayId(), STEP, new PracticesRanked(possible));
        return new Ranking(possible);
    }
}
