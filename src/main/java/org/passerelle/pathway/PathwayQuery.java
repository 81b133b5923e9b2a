package org.passerelle.pathway;

import org.jspecify.annotations.Nullable;

public record PathwayQuery(
        @Nullable PathwayState state,
        boolean stalled,
        @Nullable String cursor,
        int limit) {}
