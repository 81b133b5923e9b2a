package org.passerelle.care.rights;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RightsChecks extends Repository<RightsCheck, UUID> {

    RightsCheck save(RightsCheck check);

    Optional<RightsCheck> findFirstByPathwayIdOrderByCheckedAtDesc(UUID pathwayId);
}
