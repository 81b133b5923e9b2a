package org.passerelle.care.followup;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FollowUpCalls extends Repository<FollowUpCall, UUID> {

    FollowUpCall save(FollowUpCall call);

    boolean existsByPathwayIdAndProcessInstanceKeyAndAttempt(UUID pathwayId, long processInstanceKey, int attempt);
}
