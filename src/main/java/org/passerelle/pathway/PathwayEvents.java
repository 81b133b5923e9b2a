package org.passerelle.pathway;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PathwayEvents extends Repository<PathwayEvent, Long> {

    PathwayEvent save(PathwayEvent event);

    List<PathwayEvent> findByPathwayIdOrderById(UUID pathwayId);
}
