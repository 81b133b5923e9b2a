package org.passerelle.care.practices;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.pathway.CarePanel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The practice that said yes.
@Component
class PracticePanel implements CarePanel<PracticePanel.Chosen> {

    record Chosen(UUID practiceId, String name, String communeInsee, String phone) {}

    private final Practices practices;

    PracticePanel(Practices practices) {
        this.practices = practices;
    }

    @Override
    public String house() {
        return "practices";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Chosen> of(UUID pathwayId) {
        return practices.chosenFor(pathwayId);
    }
}
