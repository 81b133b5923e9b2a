package org.passerelle.care.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Consents extends Repository<Consent, Long> {

    Consent save(Consent consent);

    Optional<Consent> findFirstByPathwayIdAndSharedWithOrderByIdDesc(UUID pathwayId, Consent.SharedWith sharedWith);

    List<Consent> findByPathwayIdOrderByIdDesc(UUID pathwayId);
}
