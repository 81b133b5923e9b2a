package org.passerelle.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is different now; what is absent stays.
public record ContactChange(
        @Nullable @Schema(description = "`true`: nobody is reached there any more; `false`: it lives again")
        Boolean dead,

        @Nullable @Schema(description = "Since when it is dead; absent: today")
        LocalDate deadSince,

        @Nullable @Schema(description = "Empty: no hours any more")
        String bestHours,

        @Nullable @Schema(allowableValues = {"NOT_ASKED", "PERSON_ONLY", "DISCREET_MESSAGE", "OPEN_MESSAGE"})
        String permission) {}
