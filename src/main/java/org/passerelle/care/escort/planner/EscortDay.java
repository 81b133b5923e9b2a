package org.passerelle.care.escort.planner;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole day, for the solver: public, as it asks for it.
@PlanningSolution
public class EscortDay {

    @ValueRangeProvider
    @ProblemFactCollectionProperty
    private List<Companion> companions;

    @PlanningEntityCollectionProperty
    private List<PlannedVisit> visits;

    @Nullable
    @PlanningScore
    private HardMediumSoftScore score;

    @SuppressWarnings("NullAway.Init")
    protected EscortDay() {}

    EscortDay(List<Companion> companions, List<PlannedVisit> visits) {
        this.companions = companions;
        this.visits = visits;
    }

    List<Companion> companions() {
        return companions;
    }

    List<PlannedVisit> visits() {
        return visits;
    }

    @Nullable
    HardMediumSoftScore score() {
        return score;
    }
}
