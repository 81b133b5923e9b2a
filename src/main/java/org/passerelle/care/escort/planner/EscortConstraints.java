package org.passerelle.care.escort.planner;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/// What makes one plan better than another. Hard: nobody is asked for what they cannot do. Then as many visits as
/// possible, promised ones first. Then words, ways and a fair share, weighed against each other in minutes of travel.
public class EscortConstraints implements ConstraintProvider {

    /// In minutes of travel: what it is worth that they understand each other.
    private static final int SHARED_LANGUAGE = 60;

    /// In minutes of travel, for the second visit of the same companion; each further one costs more.
    private static final int FAIR_SHARE = 10;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            away(factory),
            hours(factory),
            clash(factory),
            unserved(factory),
            language(factory),
            ways(factory),
            between(factory),
            share(factory)
        };
    }

    private static Constraint away(ConstraintFactory factory) {
        return factory.forEach(PlannedVisit.class)
                .filter(visit -> !visit.isFixed() && visit.isAway())
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("away");
    }

    private static Constraint hours(ConstraintFactory factory) {
        return factory.forEach(PlannedVisit.class)
                .filter(visit -> !visit.isFixed() && visit.isOutsideHours())
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("outside hours");
    }

    private static Constraint clash(ConstraintFactory factory) {
        return factory.forEachUniquePair(PlannedVisit.class, Joiners.equal(PlannedVisit::companion))
                .filter((one, other) -> !(one.isFixed() && other.isFixed()) && one.clashesWith(other))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("two places at once");
    }

    private static Constraint unserved(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(PlannedVisit.class)
                .filter(visit -> visit.companion() == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM, PlannedVisit::weight)
                .asConstraint("nobody goes along");
    }

    private static Constraint language(ConstraintFactory factory) {
        return factory.forEach(PlannedVisit.class)
                .filter(visit -> !visit.speaksWith())
                .penalize(HardMediumSoftScore.ofSoft(SHARED_LANGUAGE))
                .asConstraint("no shared language");
    }

    private static Constraint ways(ConstraintFactory factory) {
        return factory.forEach(PlannedVisit.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, PlannedVisit::minutesFromBase)
                .asConstraint("way from the base");
    }

    private static Constraint between(ConstraintFactory factory) {
        return factory.forEachUniquePair(PlannedVisit.class, Joiners.equal(PlannedVisit::companion))
                .penalize(HardMediumSoftScore.ONE_SOFT, PlannedVisit::minutesTo)
                .asConstraint("way between visits");
    }

    private static Constraint share(ConstraintFactory factory) {
        return factory.forEach(PlannedVisit.class)
                .groupBy(PlannedVisit::companion, ConstraintCollectors.count())
                .penalize(HardMediumSoftScore.ofSoft(FAIR_SHARE), (_, visits) -> visits * (visits - 1) / 2)
                .asConstraint("share");
    }
}
