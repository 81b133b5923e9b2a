package org.passerelle.care.escort.planner;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is proposed for each visit, and why nobody goes along to the others.
public record DayPlan(Map<UUID, Served> served, Map<UUID, List<WhyNot>> unserved) {

    /// @param travelMinutes from the visit before, or from the base
    public record Served(String companion, int travelMinutes, boolean sharedLanguage) {}

    public enum Obstacle {
        AWAY,
        OUTSIDE_HOURS,
        /// Another visit of theirs is too close.
        TAKEN
    }

    /// What stands in one companion's way.
    ///
    /// @param by the visit they are at
    public record WhyNot(
            String companion, Obstacle obstacle, @Nullable UUID by) {}
}
