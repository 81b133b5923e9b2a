package org.passerelle.care.advocacy;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.camunda.CarriedSubjects;
import org.passerelle.camunda.InstanceGone;
import org.passerelle.camunda.Subject;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the engine has to know of commitments: their day. An engine that was lost begins each open one anew.
@Service
@Transactional
class Commitments implements CarriedSubjects {

    /// What the engine may take to begin one.
    private static final Duration MACHINE_TIME = Duration.ofMinutes(2);

    private final CommitmentRepository commitments;
    private final CommitmentMessages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commitments(
            CommitmentRepository commitments,
            CommitmentMessages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.commitments = commitments;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.COMMITMENT;
    }

    @Override
    public String processId() {
        return "commitment";
    }

    @Override
    public boolean mayRun(String processId, UUID id, long processInstanceKey) {
        return commitments
                .findLocked(id)
                .map(commitment -> commitment.claim(processInstanceKey))
                .orElse(false);
    }

    @Override
    public void startLate() {
        commitments.notBegun(clock.instant().minus(MACHINE_TIME)).forEach(messages::begin);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, UUID> running(long after, long upTo) {
        return commitments.carried(after, upTo).stream()
                .collect(Collectors.toMap(CommitmentRepository.Carried::instance, CommitmentRepository.Carried::id));
    }

    @Override
    public void loseInstance(UUID id) {
        commitments.findLocked(id).filter(Commitment::isOpen).ifPresent(commitment -> {
            events.publishEvent(new InstanceGone(new Subject(kind(), id)));
            commitment.ask(clock.instant());
            messages.begin(commitment);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public String programme(UUID id) {
        return commitments.findById(id).map(Commitment::team).orElseThrow(() -> new NotFound("commitment", id));
    }

    /// By the partner who promised.
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Named> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : commitments.partnersOf(ids).stream()
                        .collect(Collectors.toMap(
                                CommitmentRepository.OfPartner::id,
                                of -> new Named(of.organisation(), List.of(), null)));
    }
}
