package org.passerelle.pathway;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// @param states those asked for; none: all
public record PathwayQuery(
        Set<PathwayState> states, boolean stalled, @Nullable String cursor, int limit) {}
