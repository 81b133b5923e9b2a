package org.passerelle.pathway;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WaitingSteps extends Repository<WaitingStep, Long> {

    WaitingStep save(WaitingStep step);

    Optional<WaitingStep> findById(long engineKey);

    void deleteById(long engineKey);

    void deleteByPathwayId(UUID pathwayId);

    List<WaitingStep> findByPathwayIdOrderBySince(UUID pathwayId);

    List<WaitingStep> findByPathwayIdInOrderBySince(Collection<UUID> pathwayIds);
}
