package org.passerelle.care.escort;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.forms.FormAside;
import org.springframework.stereotype.Component;

/// Beside the form: how much support this person's own visits propose, and what a practice was promised.
@Component
class EscortAside implements FormAside {

    /// @param why in the reader's language
    record Proposed(
            UUID pathwayId,
            EscortLevel level,
            LevelProposal.Because because,
            String why,
            boolean promised,
            @Nullable String promisedTo) {}

    private final LevelProposals proposals;
    private final Promises promises;
    private final Pathways pathways;

    EscortAside(LevelProposals proposals, Promises promises, Pathways pathways) {
        this.proposals = proposals;
        this.promises = promises;
        this.pathways = pathways;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("prepare-escort");
    }

    @Override
    public Optional<Aside> beside(UUID pathwayId, Map<String, Object> shown) {
        return Optional.of(new Aside("escortLevel", "care/escort/proposed", proposed(pathwayId)));
    }

    Proposed proposed(UUID pathwayId) {
        LevelProposal proposal = proposals.of(pathways.facts(pathwayId).personId());
        Optional<Promises.Promise> promise = promises.of(pathwayId);
        return new Proposed(
                pathwayId,
                proposal.level(),
                proposal.because(),
                proposals.words(proposal),
                promise.isPresent(),
                promise.map(Promises.Promise::promisedTo).orElse(null));
    }
}
