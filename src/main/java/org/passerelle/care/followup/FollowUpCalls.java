package org.passerelle.care.followup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FollowUpCalls extends Repository<FollowUpCall, UUID> {

    FollowUpCall save(FollowUpCall call);

    Optional<FollowUpCall> findFirstByPathwayIdOrderByCalledAtDesc(UUID pathwayId);

    int countByAppointmentId(UUID appointmentId);
}
