package org.passerelle.care.rights;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.law.Delays;
import org.passerelle.care.rights.law.RenewalDates;

/// A right whose end is followed beside the pathway: when to begin to renew it, from when that is late.
record Followed(
        LocalDate end,
        @Nullable LocalDate renewFrom,
        @Nullable LocalDate renewLateFrom) {

    /// At once where the way says so, otherwise in time. Nothing to follow where nothing is open or no end is known.
    static @Nullable Followed of(HeldRights held, boolean atOnce, Delays delays, LocalDate today) {
        LocalDate end = held.endDate();
        if (end == null || !held.right().isOpen() || end.isBefore(today)) {
            return null;
        }
        RenewalDates dates = delays.renewal(held.right(), end);
        return new Followed(end, atOnce ? today : dates.from(), dates.lateFrom());
    }

    /// By the names the model knows them by.
    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>(Map.of("rightsEnd", end.toString()));
        if (renewFrom != null) {
            facts.put("renewFrom", renewFrom.toString());
        }
        if (renewLateFrom != null) {
            facts.put("renewLateFrom", renewLateFrom.toString());
        }
        return facts;
    }
}
