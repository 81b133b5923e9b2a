package org.passerelle.care.escort;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Escorts extends Repository<Escort, UUID> {

    Escort save(Escort escort);

    boolean existsByPathwayIdAndProcessInstanceKey(UUID pathwayId, long processInstanceKey);
}
