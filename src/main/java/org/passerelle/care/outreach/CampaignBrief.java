package org.passerelle.care.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign in a list.
record CampaignBrief(
        UUID id,
        String name,
        String programme,
        LocalDate startsOn,
        @Nullable Instant stoppedAt,
        CampaignProgress progress) {}
