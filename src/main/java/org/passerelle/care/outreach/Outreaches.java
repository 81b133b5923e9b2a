package org.passerelle.care.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.camunda.CarriedSubjects;
import org.passerelle.camunda.InstanceGone;
import org.passerelle.camunda.Subject;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.practices.PracticeName;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Begins and ends outreaches, and tells which practice one is about.
@Service
@Transactional
public class Outreaches implements CarriedSubjects {

    /// What the engine may take to begin one.
    private static final Duration MACHINE_TIME = Duration.ofMinutes(2);

    private final OutreachRepository outreaches;
    private final OutreachMessages messages;
    private final PracticeBriefs practices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outreaches(
            OutreachRepository outreaches,
            OutreachMessages messages,
            PracticeBriefs practices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outreaches = outreaches;
        this.messages = messages;
        this.practices = practices;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String processId() {
        return "practice-outreach";
    }

    /// The team that calls.
    @Override
    @Transactional(readOnly = true)
    public String programme(UUID id) {
        return outreaches.programmeOf(id).orElseThrow(() -> new NotFound("outreach", id));
    }

    /// By their practices.
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Named> names(Collection<UUID> ids) {
        List<OfPractice> of = ids.isEmpty() ? List.of() : outreaches.practicesOf(ids);
        Map<UUID, PracticeName> names =
                practices.names(of.stream().map(OfPractice::practiceId).toList());
        return of.stream()
                .collect(Collectors.toMap(
                        OfPractice::id, asked -> named(Objects.requireNonNull(names.get(asked.practiceId())))));
    }

    private static Named named(PracticeName practice) {
        return new Named(practice.name(), List.of(), practice.communeInsee());
    }

    @Override
    public void startLate() {
        outreaches.notBegun(clock.instant().minus(MACHINE_TIME)).forEach(this::begin);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, UUID> running(long after, long upTo) {
        return outreaches.carried(after, upTo).stream()
                .collect(Collectors.toMap(OutreachRepository.Carried::instance, OutreachRepository.Carried::id));
    }

    @Override
    public void loseInstance(UUID id) {
        outreaches.findLocked(id).filter(Outreach::isOpen).ifPresent(outreach -> {
            events.publishEvent(new InstanceGone(new Subject(kind(), id)));
            beginAnew(outreach);
        });
    }

    /// What was said to the practice stands.
    void beginAnew(Outreach outreach) {
        outreach.loseEngine();
        begin(outreach);
        outreach.goesOn();
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.OUTREACH;
    }

    @Override
    public boolean mayRun(String processId, UUID id, long processInstanceKey) {
        return outreaches
                .findLocked(id)
                .map(outreach -> outreach.claim(processInstanceKey))
                .orElse(false);
    }

    void open(Outreach outreach) {
        begin(outreaches.save(outreach));
    }

    /// Its instance ends, and its task goes away.
    void stop(Outreach outreach, Instant now) {
        outreach.end(Ending.STOPPED, now);
        messages.say(OutreachMessage.OUTREACH_STOPPED, outreach.id(), Map.of());
    }

    /// Where it stands by its facts: before a yes with the call, after it with the letter.
    void begin(Outreach outreach) {
        Instant expectedBy = outreach.expectedBy();
        if (!outreach.hasAccepted()) {
            messages.begin(
                    OutreachMessage.OUTREACH_OPENED,
                    outreach.id(),
                    Map.of("callAt", outreach.callAt().toString()));
            return;
        }
        messages.begin(
                OutreachMessage.OUTREACH_RESUMED,
                outreach.id(),
                Map.of(
                        "letterSent",
                        outreach.isLetterSent(),
                        "remindAt",
                        Objects.requireNonNullElseGet(expectedBy, clock::instant)
                                .toString()));
    }
}
