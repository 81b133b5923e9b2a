package org.passerelle.pathway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record NewPathway(
        @Nullable UUID personId,
        @Nullable String programme,
        @Nullable String need) {}
