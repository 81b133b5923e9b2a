package org.passerelle.care.escort.planner;

import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Commune;

/// How long the way is, from the centre of one commune to that of another.
///
/// @param kilometresAnHour as the crow flies, by bus, its stops and bends included
/// @param aroundMinutes on foot and waiting, on every way; all there is inside one commune, or where one is not known
public record Travel(int kilometresAnHour, int aroundMinutes) {

    private static final int MINUTES = 60;

    public int minutes(@Nullable Commune from, @Nullable Commune to) {
        return aroundMinutes
                + (from == null || to == null
                        ? 0
                        : (int) Math.ceil(from.kilometresTo(to) * MINUTES / kilometresAnHour));
    }
}
