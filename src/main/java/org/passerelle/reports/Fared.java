package org.passerelle.reports;

import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.VisitFigures.Fate;

/// One person sent to one practice, and all that the houses know of it.
///
/// @param reached somebody could tell us something
/// @param followed still with that doctor after three months
record Fared(int year, Fate fate, @Nullable String reason, boolean reached, boolean followed) {

    boolean is(Fate other) {
        return fate == other;
    }
}
