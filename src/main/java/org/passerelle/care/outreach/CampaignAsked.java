package org.passerelle.care.outreach;

import java.time.LocalDate;
import java.util.Set;

/// A campaign as it is to be, checked.
///
/// @param communes INSEE codes, at least one
/// @param signedBy who writes to practices
/// @param phone the direct line that they are given
record CampaignAsked(
        String name,
        String programme,
        Set<String> communes,
        LocalDate startsOn,
        int callsADay,
        String signedBy,
        String phone) {}
