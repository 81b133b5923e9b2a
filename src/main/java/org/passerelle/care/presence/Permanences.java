package org.passerelle.care.presence;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When people find a team without an appointment.
@Service
@Transactional(readOnly = true)
public class Permanences {

    private final Occasions occasions;

    Permanences(Occasions occasions) {
        this.occasions = occasions;
    }

    /// The day of the team's first permanence after a day, that day not included; absent when none is planned.
    public Optional<LocalDate> next(String team, LocalDate after) {
        return occasions.after(OccasionKind.PERMANENCE, team, after, Limit.of(1)).stream()
                .map(Occasion::heldOn)
                .findFirst();
    }
}
