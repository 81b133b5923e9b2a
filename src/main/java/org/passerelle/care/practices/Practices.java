package org.passerelle.care.practices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.care.practices.PracticeHistory.PracticeAccepted;
import org.passerelle.care.practices.PracticeHistory.PracticeDeclined;
import org.passerelle.care.practices.PracticeHistory.PracticeSilent;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The directory, and what practices answered.
@Service
@Transactional
public class Practices {

    private final PracticeRepository practices;
    private final PracticeCalls calls;
    private final PathwayHistory history;
    private final Clock clock;

    Practices(PracticeRepository practices, PracticeCalls calls, PathwayHistory history, Clock clock) {
        this.practices = practices;
        this.calls = calls;
        this.history = history;
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

    /// The practice is no longer proposed for this pathway, though it had said yes.
    public void rulesOut(UUID practiceId, UUID pathwayId, RefusalCode why) {
        Instant now = clock.instant();
        calls.save(PracticeCall.ruledOut(pathwayId, practiceId, why, now));
        find(practiceId).learn(PracticeAnswer.DECLINED, why, today(now));
    }

    /// The practice that said yes for this pathway, the latest if several did; absent before the first yes.
    @Transactional(readOnly = true)
    public Optional<UUID> acceptedFor(UUID pathwayId) {
        return calls.findFirstByPathwayIdAndAnswerOrderByAnsweredAtDesc(pathwayId, PracticeAnswer.ACCEPTED)
                .map(PracticeCall::practiceId);
    }

    Optional<PracticePanel.Chosen> chosenFor(UUID pathwayId) {
        return acceptedFor(pathwayId).map(this::find).map(Practice::panel);
    }

    void answered(AnsweredTask task, NotePracticeAnswer.Answer given) {
        Practice practice = find(given.practiceId());
        calls.save(PracticeCall.answered(task, given));
        practice.learn(given.practiceAnswer(), given.refusalCode(), today(task.at()));
        history.write(task, told(given, practice.name()));
    }

    private static PracticeHistory told(NotePracticeAnswer.Answer given, String practice) {
        return switch (given.practiceAnswer()) {
            case ACCEPTED -> new PracticeAccepted(practice);
            case DECLINED -> new PracticeDeclined(practice, Objects.requireNonNull(given.refusalCode()));
            case NO_ANSWER -> new PracticeSilent(practice);
        };
    }

    private Practice find(UUID id) {
        return practices.findById(id).orElseThrow(() -> new IllegalArgumentException("No practice " + id));
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone());
    }
}
