package org.passerelle.person;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A way to a person as it was told.
public record NewContact(
        @Nullable @Schema(allowableValues = {"PHONE", "THIRD_PARTY", "MAIL", "MEETING_POINT"})
        String kind,

        @Nullable String value,

        @Nullable @Schema(description = "In words: «après 18 h», «9 h-12 h, soir»")
        String bestHours,

        @Nullable @Schema(allowableValues = {"NOT_ASKED", "PERSON_ONLY", "DISCREET_MESSAGE", "OPEN_MESSAGE"})
        String permission) {}
