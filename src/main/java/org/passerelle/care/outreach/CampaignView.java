package org.passerelle.care.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.PracticeFigures.InCommune;

/// A campaign and how far it has come.
///
/// @param figures of its communes, since it began; `byCommune` of each that has a practice
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
        List<InCommune> byCommune,
        CampaignProgress progress) {}
