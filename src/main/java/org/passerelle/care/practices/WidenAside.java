package org.passerelle.care.practices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.platform.forms.FormAside;
import org.springframework.stereotype.Component;

/// Beside the form for a search that found nobody: what would help most, where to see why, and how to
/// fill a directory that has nobody.
@Component
class WidenAside implements FormAside {

    private final Directory directory;
    private final Matching matching;
    private final WhatWouldHelp help;

    WidenAside(Directory directory, Matching matching, WhatWouldHelp help) {
        this.directory = directory;
        this.matching = matching;
        this.help = help;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("widen-search");
    }

    @Override
    public Optional<Aside> beside(UUID pathwayId, Map<String, Object> shown) {
        DirectoryGap gap = directory.gap(Set.of(matching.department(pathwayId))).orElse(null);
        List<WhatWouldHelp.Help> helps = gap == null ? help.of(matching.all(pathwayId)) : List.of();
        return Optional.of(
                new Aside("searchDecision", "care/practices/widen", new SearchFoundNobody(pathwayId, gap, helps)));
    }
}
