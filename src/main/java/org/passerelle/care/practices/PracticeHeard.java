package org.passerelle.care.practices;

import java.time.LocalDate;
import java.util.UUID;

/// We heard from a practice, in whatever way; whether it takes new patients by now, as it said on that day.
public record PracticeHeard(UUID practiceId, boolean accepts, LocalDate on) {}
