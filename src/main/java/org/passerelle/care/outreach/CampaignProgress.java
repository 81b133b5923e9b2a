package org.passerelle.care.outreach;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where the practices of a campaign stand.
record CampaignProgress(
        long practices,

        @Schema(description = "Whose call is planned for a later day")
        long planned,

        @Schema(description = "To be called now") long toCall,

        @Schema(description = "That cannot be reached: a supervisor decides")
        long toCheck,

        @Schema(description = "Whose letter is to be sent, is being read or is to be called about")
        long atLetter,

        @Schema(description = "That answered, and have a date on which they are asked again")
        long done,

        @Schema(description = "Given up, or stopped with the campaign")
        long leftOut,

        @Schema(description = "Past their date") long late,

        @Nullable @Schema(description = "The day of the last call that is planned")
        LocalDate lastCallOn) {

    public boolean goesOn() {
        return planned + toCall + toCheck + atLetter > 0;
    }
}
