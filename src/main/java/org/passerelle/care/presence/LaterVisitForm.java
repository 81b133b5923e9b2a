package org.passerelle.care.presence;

import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.WholeNumbers;

/// A later visit as typed beside what it came of.
///
/// @param key by which a second click is known
record LaterVisitForm(
        @Nullable String key,
        @Nullable String on,
        @Nullable String pathwayId,
        @Nullable String cameAlong) {

    /// Throws [org.passerelle.platform.refusals.InvalidInput] when the number of people is no number.
    LaterVisitTold told() {
        return new LaterVisitTold(on, pathwayId, WholeNumbers.readIfGiven("cameAlong", cameAlong));
    }
}
