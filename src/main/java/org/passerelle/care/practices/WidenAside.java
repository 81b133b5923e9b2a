package org.passerelle.care.practices;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.platform.forms.FormAside;
import org.springframework.stereotype.Component;

/// Beside the form for a search that found nobody: when the directory itself has nobody, how to fill it.
@Component
class WidenAside implements FormAside {

    private final Directory directory;
    private final Matching matching;

    WidenAside(Directory directory, Matching matching) {
        this.directory = directory;
        this.matching = matching;
    }

    @Override
    public String formId() {
        return "widen-search";
    }

    @Override
    public Optional<Aside> beside(UUID pathwayId, Map<String, Object> shown) {
        return directory
                .gap(Set.of(matching.department(pathwayId)))
                .map(gap -> new Aside("searchDecision", "care/practices/widen", gap));
    }
}
