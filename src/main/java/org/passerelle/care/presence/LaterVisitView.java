package org.passerelle.care.presence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record LaterVisitView(
        UUID id,
        LocalDate on,
        int cameAlong,

        @Nullable @Schema(description = "Only where it is linked to one, and only for whoever may see it")
        UUID pathwayId,

        String countedBy) {}
