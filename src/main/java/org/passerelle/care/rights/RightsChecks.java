package org.passerelle.care.rights;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RightsChecks extends Repository<RightsCheck, UUID> {

    RightsCheck save(RightsCheck check);

    boolean existsByPathwayIdAndProcessInstanceKeyAndInterviewNumber(
            UUID pathwayId, long processInstanceKey, int interviewNumber);

    Optional<RightsCheck> findFirstByPathwayIdOrderByCheckedAtDescInterviewNumberDesc(UUID pathwayId);
}
