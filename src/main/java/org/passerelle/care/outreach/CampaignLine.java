package org.passerelle.care.outreach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A practice of a campaign that is still on its way: what it waits for, and until when.
///
/// @param step the element of the model; absent while the machine works
/// @param expectedBy the date after which it is late
record CampaignLine(
        UUID outreachId,
        UUID practiceId,
        String practice,
        String commune,
        @Nullable String step,
        Instant expectedBy) {}
