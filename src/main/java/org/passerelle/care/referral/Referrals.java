package org.passerelle.care.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.camunda.CarriedSubjects;
import org.passerelle.camunda.EngineCommands;
import org.passerelle.camunda.InstanceGone;
import org.passerelle.camunda.Subject;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Referrals as `incoming-referral` carries them: begins each where it stands, and says to it what it waits for.
@Service
@Transactional
class Referrals implements CarriedSubjects {

    /// What the engine may take to begin one.
    private static final Duration MACHINE_TIME = Duration.ofMinutes(2);

    /// The engine shows a wait a moment before it has opened it.
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    /// A mail may be sent before the process waits for the word of it.
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final Limit AT_ONCE = Limit.of(500);

    private final ReferralRepository referrals;
    private final EngineCommands engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Referrals(ReferralRepository referrals, EngineCommands engine, ApplicationEventPublisher events, Clock clock) {
        this.referrals = referrals;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.REFERRAL;
    }

    @Override
    public String processId() {
        return "incoming-referral";
    }

    @Override
    @Transactional(readOnly = true)
    public String programme(UUID id) {
        return referrals.programmeOf(id).orElseThrow(() -> new NotFound("referral", id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Named> names(Collection<UUID> ids) {
        return referrals.findByIdIn(ids).stream()
                .collect(Collectors.toMap(
                        Referral::id,
                        found -> new Named(found.alias(), List.of(found.who().language()), null)));
    }

    @Override
    public void startLate() {
        referrals.notBegun(clock.instant().minus(MACHINE_TIME), AT_ONCE).forEach(this::begin);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, UUID> running(long after, long upTo) {
        return referrals.carried(after, upTo).stream()
                .collect(Collectors.toMap(ReferralRepository.Carried::instance, ReferralRepository.Carried::id));
    }

    @Override
    public void loseInstance(UUID id) {
        referrals.findLocked(id).filter(Referral::isOpen).ifPresent(referral -> {
            events.publishEvent(new InstanceGone(about(referral)));
            beginAnew(referral);
        });
    }

    @Override
    public boolean mayRun(String processId, UUID id, long processInstanceKey) {
        return referrals
                .findLocked(id)
                .map(referral -> referral.claim(processInstanceKey))
                .orElse(false);
    }

    /// With another engine.
    void beginAllAnew() {
        referrals.findOpen().forEach(this::beginAnew);
    }

    private void beginAnew(Referral referral) {
        referral.loseEngine();
        begin(referral);
    }

    /// However often it is asked for, one instance comes of it: see [#mayRun].
    void begin(Referral referral) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("referralStage", referral.stage().name());
        facts.put("callBy", referral.callBy().toString());
        engine.publishOnce(
                "referral-" + referral.id(),
                about(referral),
                ReferralMessage.REFERRAL_RECEIVED.messageName(),
                referral.id().toString(),
                Duration.ZERO,
                facts);
    }

    void say(ReferralMessage message, Referral referral) {
        say(message, referral, A_MOMENT, Map.of());
    }

    /// Whether the doctor has it.
    void sayMailSent(Referral referral, boolean sent) {
        say(ReferralMessage.REFERRER_WRITTEN_TO, referral, A_DAY, Map.of("mailSent", sent));
    }

    private void say(ReferralMessage message, Referral referral, Duration life, Map<String, Object> facts) {
        engine.publish(about(referral), message.messageName(), referral.id().toString(), life, facts);
    }

    /// When the machine is to have gone on by.
    Instant soon() {
        return clock.instant().plus(MACHINE_TIME);
    }

    private static Subject about(Referral referral) {
        return new Subject(Subject.Kind.REFERRAL, referral.id());
    }
}
