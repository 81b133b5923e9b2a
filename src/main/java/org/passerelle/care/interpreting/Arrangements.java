package org.passerelle.care.interpreting;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Arrangements extends Repository<Arrangement, UUID> {

    Arrangement save(Arrangement arrangement);

    boolean existsByPathwayIdAndProcessInstanceKeyAndArrangeNumber(
            UUID pathwayId, long processInstanceKey, int arrangeNumber);

    boolean existsByPathwayIdAndPracticeIdAndMode(UUID pathwayId, UUID practiceId, InterpreterMode mode);
}
