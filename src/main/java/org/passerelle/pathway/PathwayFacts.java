package org.passerelle.pathway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record PathwayFacts(
        UUID pathwayId,
        UUID personId,
        String programme,
        @Nullable String need) {}
