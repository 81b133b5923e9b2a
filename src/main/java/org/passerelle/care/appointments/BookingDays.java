package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.care.appointments.closures.DayNote;
import org.passerelle.care.appointments.closures.OpenDays;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Component;

/// Whether there is anybody at a practice on the day that is chosen. Whoever knows better may say so: some practices
/// open on public holidays, and a note about a day may be wrong.
@Component
class BookingDays {

    private final OpenDays days;
    private final Clock clock;

    BookingDays(OpenDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /// Throws [InvalidInput] on `confirmedOpen`. A strike refuses nothing.
    void refuseUnlessOpen(UUID practiceId, Instant at, boolean confirmedOpen) {
        if (confirmedOpen) {
            return;
        }
        for (DayNote note : days.on(LocalDate.ofInstant(at, clock.getZone()), practiceId)) {
            switch (note.kind()) {
                case HOLIDAY -> throw new InvalidInput("confirmedOpen", "day.holiday", note.reason());
                case CLOSED -> throw new InvalidInput("confirmedOpen", "day.closed", note.reason());
                case STRIKE -> {
                    // people may still get there
                }
            }
        }
    }
}
