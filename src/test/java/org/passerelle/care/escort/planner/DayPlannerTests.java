package org.passerelle.care.escort.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.care.escort.planner.DayPlan.Obstacle;
import org.passerelle.care.escort.planner.DayPlan.WhyNot;
import org.passerelle.platform.places.Commune;

@Execution(ExecutionMode.CONCURRENT)
class DayPlannerTests {

    private static final Instant MORNING = Instant.parse("2026-12-03T08:00:00Z");
    private static final Commune ROUEN = commune("76540", 1.0939, 49.4412);
    private static final Commune DIEPPE = commune("76217", 1.0840, 49.9217);

    private final DayPlanner planner = new DayPlanner(new Travel(20, 10), Duration.ofSeconds(8));

    @Test
    void whoSpeaksTheLanguageGoesAlong() {
        DayVisit tigrinya = visit(2, ROUEN, Set.of("tir"));

        DayPlan plan = planner.plan(List.of(tigrinya), List.of(companion("amina", "ara"), companion("karim", "tir")));

        assertThat(plan.served().get(tigrinya.id())).isEqualTo(new DayPlan.Served("karim", 10, true));
    }

    @Test
    void nobodyIsInTwoPlacesAtOnceAndTheWayCounts() {
        DayVisit here = visit(10, ROUEN, Set.of("fra"));
        DayVisit farAndSoonAfter = visit(12, DIEPPE, Set.of("fra"));

        DayPlan plan = planner.plan(List.of(here, farAndSoonAfter), List.of(companion("amina", "fra")));

        assertThat(plan.served()).hasSize(1);
        assertThat(plan.unserved().values()).singleElement().satisfies(reasons -> assertThat(reasons)
                .containsExactly(new WhyNot(
                        "amina",
                        Obstacle.TAKEN,
                        plan.served().keySet().iterator().next())));
    }

    @Test
    void aPromisedVisitGoesFirst() {
        DayVisit usual = visit(2, ROUEN, Set.of("fra"));
        DayVisit promised = new DayVisit(UUID.randomUUID(), ROUEN, at(2), at(3), Set.of("som"), true, 0, null);

        DayPlan plan = planner.plan(List.of(usual, promised), List.of(companion("amina", "fra")));

        assertThat(plan.served()).containsOnlyKeys(promised.id());
        assertThat(plan.unserved()).containsOnlyKeys(usual.id());
    }

    @Test
    void whoMissedVisitsGoesBeforeWhoDidNot() {
        DayVisit usual = visit(2, ROUEN, Set.of("fra"));
        DayVisit missed = new DayVisit(UUID.randomUUID(), ROUEN, at(2), at(3), Set.of("fra"), false, 3, null);

        assertThat(planner.plan(List.of(usual, missed), List.of(companion("amina", "fra")))
                        .served())
                .containsOnlyKeys(missed.id());
    }

    @Test
    void whatAPersonFixedIsNeverMoved() {
        DayVisit fixed = new DayVisit(
                UUID.randomUUID(),
                ROUEN,
                at(2),
                at(3),
                Set.of("tir"),
                false,
                0,
                new DayVisit.Fixed("amina", at(1), at(4)));
        DayVisit promised = new DayVisit(UUID.randomUUID(), ROUEN, at(2), at(3), Set.of("fra"), true, 0, null);

        DayPlan plan = planner.plan(List.of(fixed, promised), List.of(companion("amina", "fra")));

        assertThat(plan.served()).isEmpty();
        assertThat(plan.unserved().get(promised.id())).containsExactly(new WhyNot("amina", Obstacle.TAKEN, fixed.id()));
    }

    @Test
    void itSaysOfEachWhyNot() {
        DayVisit early = visit(0, ROUEN, Set.of("fra"));
        Companion away = new Companion("amina", ROUEN, at(0), at(10), Set.of("fra"), true);
        Companion later = companion("karim", "fra");

        assertThat(planner.plan(List.of(early), List.of(away, later)).unserved().get(early.id()))
                .containsExactly(
                        new WhyNot("amina", Obstacle.AWAY, null), new WhyNot("karim", Obstacle.OUTSIDE_HOURS, null));
    }

    @Test
    void aTeamWithoutAnybodyServesNobody() {
        DayVisit visit = visit(2, ROUEN, Set.of("fra"));

        assertThat(planner.plan(List.of(visit), List.of()).unserved()).containsOnlyKeys(visit.id());
    }

    @Test
    void theDayIsSharedFairly() {
        List<DayVisit> visits = List.of(
                visit(1, ROUEN, Set.of("fra")),
                visit(3, ROUEN, Set.of("fra")),
                visit(5, ROUEN, Set.of("fra")),
                visit(7, ROUEN, Set.of("fra")));

        DayPlan plan = planner.plan(visits, List.of(companion("amina", "fra"), companion("karim", "fra")));

        assertThat(plan.served().values().stream()
                        .map(DayPlan.Served::companion)
                        .filter("amina"::equals))
                .hasSize(2);
    }

    @Test
    void fortyVisitsAreServedWithoutAnybodyInTwoPlaces() {
        List<DayVisit> visits = PlannerDays.visits(40);
        List<Companion> companions = PlannerDays.companions(10);

        DayPlan plan = planner.plan(visits, companions);

        assertThat(plan.served().size() + plan.unserved().size()).isEqualTo(40);
        assertThat(plan.served()).hasSizeGreaterThan(35);
        for (DayVisit one : visits) {
            for (DayVisit other : visits) {
                if (one != other && sameCompanion(plan, one, other)) {
                    assertThat(one.endsAt().isAfter(other.meetsAt())
                                    && other.endsAt().isAfter(one.meetsAt()))
                            .as("%s and %s", one, other)
                            .isFalse();
                }
            }
        }
    }

    private static boolean sameCompanion(DayPlan plan, DayVisit one, DayVisit other) {
        DayPlan.Served served = plan.served().get(one.id());
        DayPlan.Served there = plan.served().get(other.id());
        return served != null && there != null && served.companion().equals(there.companion());
    }

    private static DayVisit visit(int halfHours, @Nullable Commune where, Set<String> languages) {
        return new DayVisit(UUID.randomUUID(), where, at(halfHours), at(halfHours + 1), languages, false, 0, null);
    }

    private static Companion companion(String username, String... languages) {
        return new Companion(username, ROUEN, at(0), at(20), Set.of(languages), false);
    }

    private static Instant at(int halfHours) {
        return MORNING.plus(Duration.ofMinutes(30L * halfHours));
    }

    private static Commune commune(String insee, double longitude, double latitude) {
        return new Commune(insee, insee, List.of(), null, null, longitude, latitude, true);
    }
}
