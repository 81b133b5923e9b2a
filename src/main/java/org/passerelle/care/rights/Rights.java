package org.passerelle.care.rights;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
public class Rights {

    private final RightsChecks checks;

    Rights(RightsChecks checks) {
        this.checks = checks;
    }

    /// What the last interview found, absent before the first one.
    public Optional<HeldRights> heldBy(UUID pathwayId) {
        return checks.findFirstByPathwayIdOrderByCheckedAtDesc(pathwayId).map(RightsCheck::held);
    }
}
