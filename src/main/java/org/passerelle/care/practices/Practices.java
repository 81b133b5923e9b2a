package org.passerelle.care.practices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.PracticeHistory.PracticeAccepted;
import org.passerelle.care.practices.PracticeHistory.PracticeDeclined;
import org.passerelle.care.practices.PracticeHistory.PracticeSilent;
import org.passerelle.pathway.News;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The directory, and what practices answered.
@Service
@Transactional
public class Practices {

    private final PracticeRepository practices;
    private final PracticeCalls calls;
    private final TakenAnswers answers;
    private final Places places;
    private final PathwayHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Practices(
            PracticeRepository practices,
            PracticeCalls calls,
            TakenAnswers answers,
            Places places,
            PathwayHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.practices = practices;
        this.calls = calls;
        this.answers = answers;
        this.places = places;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public String name(UUID practiceId) {
        return find(practiceId).name();
    }

    @Transactional(readOnly = true)
    public List<String> languages(UUID practiceId) {
        return List.copyOf(find(practiceId).languages());
    }

    /// The practice is no longer proposed for this pathway, though it had said yes: its place is free again.
    public void rulesOut(UUID practiceId, UUID pathwayId, RefusalCode why) {
        Instant now = clock.instant();
        calls.releaseAt(practiceId, pathwayId, now);
        PracticeCall call = calls.save(PracticeCall.ruledOut(pathwayId, practiceId, why, now));
        learn(locked(practiceId), call, null);
        if (acceptedFor(pathwayId).isEmpty()) {
            events.publishEvent(new WithoutPractice(pathwayId));
        }
    }

    /// The practice that said yes for this pathway, the latest if several did; absent before the first yes.
    @Transactional(readOnly = true)
    public Optional<UUID> acceptedFor(UUID pathwayId) {
        return calls.findFirstByPathwayIdAndAnswerAndReleasedAtIsNullOrderByAnsweredAtDesc(
                        pathwayId, PracticeAnswer.ACCEPTED)
                .map(PracticeCall::practiceId);
    }

    Optional<PracticePanel.Chosen> chosenFor(UUID pathwayId) {
        return acceptedFor(pathwayId).map(this::find).map(Practice::panel);
    }

    /// The place promised for this pathway is free again.
    public void release(UUID pathwayId) {
        calls.release(pathwayId, clock.instant());
    }

    /// The person was seen there, and no longer weighs on the practice.
    public void seen(UUID practiceId, UUID pathwayId) {
        calls.seen(practiceId, pathwayId, clock.instant());
    }

    /// The names of those that were called for this pathway, the latest first.
    @Transactional(readOnly = true)
    public Map<UUID, String> calledFor(UUID pathwayId) {
        Set<UUID> called = calls.findByPathwayIdOrderByAnsweredAt(pathwayId).reversed().stream()
                .map(PracticeCall::practiceId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<UUID, String> byId =
                practices.findByIdIn(called).stream().collect(Collectors.toMap(Practice::id, Practice::name));
        Map<UUID, String> names = new LinkedHashMap<>();
        called.forEach(id -> names.put(id, Objects.requireNonNull(byId.get(id))));
        return names;
    }

    @Transactional(readOnly = true)
    public boolean wasCalledFor(UUID pathwayId, UUID practiceId) {
        return calls.existsByPathwayIdAndPracticeId(pathwayId, practiceId);
    }

    /// The practice rang of its own accord and said yes, or no and why.
    public void calledBack(UUID pathwayId, UUID practiceId, @Nullable RefusalCode refusal, News news) {
        PracticeAnswer answer = refusal == null ? PracticeAnswer.ACCEPTED : PracticeAnswer.DECLINED;
        CallOutcome outcome = new CallOutcome(practiceId, answer, refusal);
        Practice practice = locked(practiceId);
        if (refusal == null) {
            places.hold(practiceId, pathwayId);
        } else {
            calls.releaseAt(practiceId, pathwayId, news.toldAt());
        }
        learn(practice, calls.save(PracticeCall.calledBack(pathwayId, outcome, news)), null);
        history.write(pathwayId, news, told(outcome, practice.name()));
    }

    /// `interpreter` is what it said of working with one, when it was asked.
    void answered(AnsweredTask task, CallOutcome given, @Nullable Boolean interpreter, @Nullable String notes) {
        Practice practice = locked(given.practiceId());
        if (given.answer() == PracticeAnswer.ACCEPTED) {
            places.hold(practice.id(), task.pathwayId());
        }
        learn(practice, calls.save(PracticeCall.answered(task, given, notes)), interpreter);
        history.write(task, told(given, practice.name()));
    }

    /// What a call for one person says of the practice itself. That a person prefers another doctor says nothing.
    private void learn(Practice practice, PracticeCall call, @Nullable Boolean interpreter) {
        if (call.answer() == PracticeAnswer.NO_ANSWER || call.refusalCode() == RefusalCode.PERSON_PREFERS_ANOTHER) {
            return;
        }
        LocalDate on = today(call.answeredAt());
        answers.save(new TakenAnswer(call, interpreter, on));
        practice.learn(call.answer(), call.refusalCode(), on);
        events.publishEvent(practice.heard());
        if (interpreter != null && interpreter) {
            practice.worksWithInterpreter();
        }
    }

    private static PracticeHistory told(CallOutcome given, String practice) {
        return switch (given.answer()) {
            case ACCEPTED -> new PracticeAccepted(practice);
            case DECLINED -> new PracticeDeclined(practice, Objects.requireNonNull(given.refusalCode()));
            case NO_ANSWER -> new PracticeSilent(practice);
        };
    }

    private Practice locked(UUID id) {
        return practices.locked(id).orElseThrow(() -> new IllegalArgumentException("No practice " + id));
    }

    private Practice find(UUID id) {
        return practices.findById(id).orElseThrow(() -> new IllegalArgumentException("No practice " + id));
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone());
    }
}
