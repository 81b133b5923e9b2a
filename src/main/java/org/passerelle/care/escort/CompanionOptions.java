package org.passerelle.care.escort;

import java.util.List;
import java.util.UUID;
import org.passerelle.accounts.Colleagues;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.forms.FormOptions;
import org.springframework.stereotype.Component;

/// Who may go along: those who work for the pathway's programme.
@Component
class CompanionOptions implements FormOptions {

    private final Pathways pathways;
    private final Colleagues colleagues;

    CompanionOptions(Pathways pathways, Colleagues colleagues) {
        this.pathways = pathways;
        this.colleagues = colleagues;
    }

    @Override
    public String valuesKey() {
        return "companions";
    }

    @Override
    public List<Option> options(UUID pathwayId) {
        return colleagues.of(pathways.facts(pathwayId).programme()).stream()
                .map(colleague -> new Option(colleague.username(), colleague.displayName()))
                .toList();
    }
}
