package org.passerelle.care.rights;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface RightsChecks extends Repository<RightsCheck, UUID> {

    RightsCheck save(RightsCheck check);

    @NativeQuery("""
        select distinct on (pathway_id) * from rights_check where pathway_id in (:pathways)
        order by pathway_id, checked_at desc
        """)
    List<RightsCheck> latestOf(Collection<UUID> pathways);

    Optional<RightsCheck> findFirstByPathwayIdOrderByCheckedAtDesc(UUID pathwayId);

    Optional<RightsCheck> findFirstByPathwayIdAndAskedRightIsNotNullOrderByCheckedAtDesc(UUID pathwayId);
}
