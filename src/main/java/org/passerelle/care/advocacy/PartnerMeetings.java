package org.passerelle.care.advocacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PartnerMeetings extends Repository<Meeting, UUID> {

    Meeting save(Meeting meeting);

    Optional<Meeting> findById(UUID id);

    @Query("""
        select m from Meeting m where m.partnerId = :partner and m.team in :teams order by m.heldOn desc, m.id
        """)
    List<Meeting> with(UUID partner, Set<String> teams, Limit limit);
}
