package org.passerelle.care.messages;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.care.messages.templates.MessageEvent;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Messages extends Repository<Message, UUID> {

    Message save(Message message);

    Optional<Message> findById(UUID id);

    /// Until the transaction ends nobody else changes it.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Message m where m.id = :id")
    Optional<Message> findLocked(UUID id);

    boolean existsByAppointmentIdAndEventAndVisitAt(UUID appointmentId, MessageEvent event, Instant visitAt);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Message m where m.pathwayId = :pathwayId and m.state = 'PLANNED' order by m.id")
    List<Message> plannedOf(UUID pathwayId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Message m where m.personId = :personId and m.state = 'PLANNED' order by m.id")
    List<Message> plannedFor(UUID personId);

    @Query("select m.id from Message m where m.state = 'PLANNED' and m.dueAt <= :now order by m.dueAt, m.id")
    List<UUID> due(Instant now, Limit most);

    @Query("select m.id from Message m where m.state = 'SENDING' and m.takenAt < :before")
    List<UUID> takenBefore(Instant before);

    List<Message> findByPathwayIdOrderByDueAtDescIdDesc(UUID pathwayId, Limit most);

    long countByStateIn(Collection<MessageState> states);

    /// Those to foreign numbers that left, or may have left, in this time.
    @Query("""
        select count(*) from Message m where m.foreignNumber = true
            and (m.state = 'SENDING' or (m.state in ('SENT', 'UNKNOWN') and m.settledAt >= :from))
        """)
    long foreignSince(Instant from);
}
