package org.passerelle.care.practices;

import java.time.LocalDate;
import java.util.UUID;

/// A practice said whether it takes new patients, in whatever way we heard it.
public record PracticeHeard(UUID practiceId, boolean accepts, LocalDate on) {}
