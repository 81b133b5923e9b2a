package org.passerelle.care.outreach;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Campaigns extends Repository<Campaign, UUID> {

    Campaign save(Campaign campaign);

    Optional<Campaign> findById(UUID id);

    /// As it is once nobody else changes it.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Campaign c where c.id = :id")
    Optional<Campaign> findLocked(UUID id);
}
