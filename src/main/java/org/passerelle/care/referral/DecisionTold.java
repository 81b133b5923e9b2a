package org.passerelle.care.referral;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody decides, as it is typed.
record DecisionTold(
        @Nullable @Schema(allowableValues = {"ACCEPT", "DECLINE", "PASS_ON"})
        String decision,

        @Nullable @Schema(description = "To accept: one of `whom` of the referral: NEW, person:<id> or pathway:<id>")
        String whom,

        @Nullable @Schema(description = "To decline", implementation = DeclineReason.class)
        String reason,

        @Nullable
        @Schema(
                description = "For the doctor, who hears it with the decision; needed to decline. Nothing"
                        + " about the patient's health or papers: it may go by mail")
        String word) {

    static final DecisionTold NOTHING = new DecisionTold(null, null, null, null);
}
