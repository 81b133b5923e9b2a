package org.passerelle.care.escort.planner;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A visit and who goes along, for the solver: public, as it asks for it.
@PlanningEntity
public class PlannedVisit {

    private static final int PROMISED = 100;
    private static final int USUAL = 10;

    @PlanningId
    private UUID id;

    private DayVisit visit;
    private Travel travel;

    @PlanningPin
    private boolean fixed;

    @Nullable
    @PlanningVariable(allowsUnassigned = true)
    private Companion companion;

    @SuppressWarnings("NullAway.Init")
    protected PlannedVisit() {}

    PlannedVisit(DayVisit visit, Travel travel, @Nullable Companion fixedTo) {
        this.id = visit.id();
        this.visit = visit;
        this.travel = travel;
        this.fixed = visit.fixed() != null;
        this.companion = fixedTo;
    }

    DayVisit visit() {
        return visit;
    }

    @Nullable
    Companion companion() {
        return companion;
    }

    boolean isFixed() {
        return fixed;
    }

    /// How much is lost when nobody goes along.
    int weight() {
        return visit.promised() ? PROMISED : USUAL + visit.missed();
    }

    boolean isAway() {
        return companion != null && companion.away();
    }

    boolean isOutsideHours() {
        return companion != null && !fitsHoursOf(companion);
    }

    /// From leaving the base until being back there.
    boolean fitsHoursOf(Companion who) {
        Duration way = Duration.ofMinutes(travel.minutes(who.base(), visit.where()));
        return !visit.meetsAt().minus(way).isBefore(who.starts())
                && !visit.endsAt().plus(way).isAfter(who.ends());
    }

    /// Whether one and the same companion could not make both, the way between them included.
    boolean clashesWith(PlannedVisit other) {
        PlannedVisit first = takenFrom().isAfter(other.takenFrom()) ? other : this;
        PlannedVisit second = first == this ? other : this;
        Instant there = first.freeAt().plus(Duration.ofMinutes(minutesTo(other)));
        return there.isAfter(second.takenFrom());
    }

    boolean speaksWith() {
        return companion != null && !Collections.disjoint(companion.languages(), visit.languages());
    }

    int minutesFromBase() {
        return companion == null ? 0 : travel.minutes(companion.base(), visit.where());
    }

    int minutesTo(PlannedVisit other) {
        return travel.minutes(visit.where(), other.visit.where());
    }

    private Instant takenFrom() {
        return visit.fixed() == null ? visit.meetsAt() : visit.fixed().from();
    }

    private Instant freeAt() {
        return visit.fixed() == null ? visit.endsAt() : visit.fixed().until();
    }
}
