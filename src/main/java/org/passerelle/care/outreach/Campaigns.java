package org.passerelle.care.outreach;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Campaigns extends Repository<Campaign, UUID> {

    Campaign save(Campaign campaign);

    Optional<Campaign> findById(UUID id);

    @NativeQuery("select * from campaign order by opened_at desc, id limit :rows")
    List<Campaign> latest(int rows);

    @NativeQuery("select id from campaign where id = :id for no key update")
    Optional<UUID> lock(UUID id);

    /// As it is once nobody else changes it.
    default Optional<Campaign> locked(UUID id) {
        return lock(id).flatMap(this::findById);
    }
}
