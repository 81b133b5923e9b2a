package org.passerelle.care.interpreting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Arrangements extends Repository<Arrangement, UUID> {

    Arrangement save(Arrangement arrangement);

    boolean existsByPathwayIdAndPracticeIdAndMode(UUID pathwayId, UUID practiceId, InterpreterMode mode);

    Optional<Arrangement> findFirstByPathwayIdOrderByArrangedAtDesc(UUID pathwayId);
}
