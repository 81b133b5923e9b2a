package org.passerelle.care.practices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.pathway.PathwayHistory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The directory, and what practices answered.
@Service
@Transactional
public class Practices {

    private static final String STEP = "Task_CallPractice";

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

    void answered(RecordPracticeAnswer.Request call) {
        if (calls.existsByPathwayIdAndProcessInstanceKeyAndCallNumber(
                call.pathwayId(), call.processInstanceKey(), call.callNumber())) {
            return;
        }
        Instant now = clock.instant();
        Practice practice = find(call.practiceId());
        calls.save(PracticeCall.answered(call, now));
        practice.learn(call.practiceAnswer(), call.refusedBecause(), today(now));
        history.record(call.pathwayId(), STEP, sentence(call), practice.name());
    }

    private static String sentence(RecordPracticeAnswer.Request call) {
        return switch (call.practiceAnswer()) {
            case ACCEPTED -> "PRACTICE_ACCEPTED";
            case DECLINED -> "PRACTICE_DECLINED." + call.refusedBecause();
            case NO_ANSWER -> "PRACTICE_SILENT";
        };
    }

    private Practice find(UUID id) {
        return practices.findById(id).orElseThrow(() -> new IllegalArgumentException("No practice " + id));
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone());
    }
}
