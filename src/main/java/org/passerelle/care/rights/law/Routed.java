package org.passerelle.care.rights.law;

import java.time.LocalDate;
import java.util.List;

/// What the tables say of a situation.
///
/// @param row of table D1 in domain.md §1.7
/// @param reasonCode names the row; it tells more of the person than may be kept
/// @param because the rule in words, and what would change it
public record Routed(
        Route route,
        int row,
        RightsAction rightsAction,
        String reasonCode,
        LocalDate nextCheckDate,
        List<RightsAlert> alerts,
        String because,
        String source) {}
