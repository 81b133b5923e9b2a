package org.passerelle.care.messages.channels;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutboxEntries extends Repository<OutboxEntry, java.util.UUID> {

    OutboxEntry save(OutboxEntry entry);

    List<OutboxEntry> findByOrderByKeptAtDescMessageId(Limit most);

    @Modifying
    @Query("delete from OutboxEntry e where e.keptAt < :before")
    int forgetBefore(Instant before);
}
