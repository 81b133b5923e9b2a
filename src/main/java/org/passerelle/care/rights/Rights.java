package org.passerelle.care.rights;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
public class Rights {

    private final RightsChecks checks;

    Rights(RightsChecks checks) {
        this.checks = checks;
    }

    /// The same of several at once; those without an interview are missing.
    public Map<UUID, HeldRights> heldByEach(Collection<UUID> pathwayIds) {
        return pathwayIds.isEmpty()
                ? Map.of()
                : checks.latestOf(pathwayIds).stream()
                        .collect(Collectors.toMap(RightsCheck::pathwayId, RightsCheck::held));
    }

    /// What the last interview found, absent before the first one.
    public Optional<HeldRights> heldBy(UUID pathwayId) {
        return checks.findFirstByPathwayIdOrderByCheckedAtDesc(pathwayId).map(RightsCheck::held);
    }
}
