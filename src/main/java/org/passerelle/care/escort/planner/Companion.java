package org.passerelle.care.escort.planner;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Commune;

/// Who may go along on that day.
///
/// @param username says who
/// @param base where they leave from and come back to
/// @param languages as ISO 639-3 codes
public record Companion(
        String username, @Nullable Commune base, Instant starts, Instant ends, Set<String> languages, boolean away) {}
