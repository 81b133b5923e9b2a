package org.passerelle.care.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign and how far it has come.
///
/// @param figures of its communes, since it began
/// @param progress of its first calls
record CampaignView(
        UUID id,
        String name,
        String programme,
        List<String> communes,
        LocalDate startsOn,
        int callsADay,
        String openedBy,
        Instant openedAt,
        @Nullable String stoppedBy,
        @Nullable Instant stoppedAt,
        OutreachFigures figures,
        CampaignProgress progress) {}
