package org.passerelle.bench;

import java.time.Duration;
import org.passerelle.care.escort.planner.DayPlan;
import org.passerelle.care.escort.planner.DayPlanner;
import org.passerelle.care.escort.planner.PlannerDays;
import org.passerelle.care.escort.planner.Travel;

/// How long the plan of a day takes: forty visits and ten companions, the first time and once the code is warm.
final class PlannerBench {

    private static final int VISITS = 40;
    private static final int COMPANIONS = 10;
    private static final int TIMES = 5;

    private PlannerBench() {}

    static void measure() {
        DayPlanner planner = new DayPlanner(new Travel(20, 10), Duration.ofSeconds(8));
        for (int time = 1; time <= TIMES; time++) {
            long began = System.nanoTime();
            DayPlan plan = planner.plan(PlannerDays.visits(VISITS), PlannerDays.companions(COMPANIONS));
            System.out.printf(
                    "planner: %d visits, %d companions, time %d: %d ms, %d served%n",
                    VISITS,
                    COMPANIONS,
                    time,
                    (System.nanoTime() - began) / 1_000_000,
                    plan.served().size());
        }
    }
}
