package org.passerelle.care.escort.planner;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.care.escort.planner.DayPlan.Obstacle;
import org.passerelle.care.escort.planner.DayPlan.Served;
import org.passerelle.care.escort.planner.DayPlan.WhyNot;

/// Asked twice the same, it answers the same: its chance always begins at the same place, and it stops when it finds
/// nothing better. The time limit is for days larger than any that was seen.
public class DayPlanner {

    private static final long SEED = 34;
    private static final int STEPS_WITHOUT_ANYTHING_BETTER = 3000;

    private final SolverFactory<EscortDay> solvers;
    private final Travel travel;

    public DayPlanner(Travel travel, Duration atMost) {
        this.travel = travel;
        this.solvers = SolverFactory.create(new SolverConfig()
                .withSolutionClass(EscortDay.class)
                .withEntityClasses(PlannedVisit.class)
                .withConstraintProviderClass(EscortConstraints.class)
                .withRandomSeed(SEED)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(atMost))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig()
                                .withTerminationConfig(new TerminationConfig()
                                        .withUnimprovedStepCountLimit(STEPS_WITHOUT_ANYTHING_BETTER))));
    }

    /// Visits somebody goes along to already stay as they are; they only take that companion's time.
    public DayPlan plan(List<DayVisit> visits, List<Companion> companions) {
        List<PlannedVisit> planned =
                visits.stream().map(visit -> entity(visit, companions)).toList();
        boolean nothingToPlan = companions.isEmpty() || planned.stream().allMatch(PlannedVisit::isFixed);
        EscortDay day = new EscortDay(companions, planned);
        return told(nothingToPlan ? day : solvers.buildSolver().solve(day));
    }

    private PlannedVisit entity(DayVisit visit, List<Companion> companions) {
        DayVisit.Fixed fixed = visit.fixed();
        return new PlannedVisit(
                visit,
                travel,
                fixed == null
                        ? null
                        : companions.stream()
                                .filter(companion -> companion.username().equals(fixed.companion()))
                                .findFirst()
                                .orElse(null));
    }

    private DayPlan told(EscortDay day) {
        Map<UUID, Served> served = new HashMap<>();
        Map<UUID, List<WhyNot>> unserved = new HashMap<>();
        for (PlannedVisit visit : day.visits()) {
            Companion companion = visit.companion();
            if (visit.isFixed()) {
                continue;
            }
            if (companion == null) {
                unserved.put(visit.visit().id(), whyNot(visit, day));
            } else {
                served.put(
                        visit.visit().id(),
                        new Served(companion.username(), way(visit, companion, day), visit.speaksWith()));
            }
        }
        return new DayPlan(Map.copyOf(served), Map.copyOf(unserved));
    }

    private int way(PlannedVisit to, Companion of, EscortDay day) {
        return visitsOf(of, day)
                .filter(other -> other.visit().meetsAt().isBefore(to.visit().meetsAt()))
                .max(Comparator.comparing(other -> other.visit().meetsAt()))
                .map(before -> before.minutesTo(to))
                .orElse(to.minutesFromBase());
    }

    private static List<WhyNot> whyNot(PlannedVisit visit, EscortDay day) {
        return day.companions().stream()
                .map(companion -> whyNot(visit, companion, day))
                .toList();
    }

    private static WhyNot whyNot(PlannedVisit visit, Companion companion, EscortDay day) {
        if (companion.away()) {
            return new WhyNot(companion.username(), Obstacle.AWAY, null);
        }
        if (!visit.fitsHoursOf(companion)) {
            return new WhyNot(companion.username(), Obstacle.OUTSIDE_HOURS, null);
        }
        return new WhyNot(
                companion.username(),
                Obstacle.TAKEN,
                visitsOf(companion, day)
                        .filter(visit::clashesWith)
                        .map(other -> other.visit().id())
                        .findFirst()
                        .orElse(null));
    }

    private static Stream<PlannedVisit> visitsOf(Companion companion, EscortDay day) {
        return day.visits().stream().filter(visit -> Objects.equals(visit.companion(), companion));
    }
}
