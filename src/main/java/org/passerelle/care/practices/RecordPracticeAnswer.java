package org.passerelle.care.practices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.springframework.stereotype.Component;

/// Answers "Note the practice's answer".
@Component
class RecordPracticeAnswer implements Worker<RecordPracticeAnswer.Request, Worker.Nothing> {

    record Request(
            UUID pathwayId,
            long processInstanceKey,
            int callNumber,
            UUID practiceId,
            PracticeAnswer practiceAnswer,
            @Nullable RefusalCode refusalCode) {

        /// The reason of an earlier call may still be around: it counts only for a refusal.
        @Nullable
        RefusalCode refusedBecause() {
            if (practiceAnswer != PracticeAnswer.DECLINED) {
                return null;
            }
            return refusalCode == null ? RefusalCode.OTHER : refusalCode;
        }
    }

    private final Practices practices;

    RecordPracticeAnswer(Practices practices) {
        this.practices = practices;
    }

    @Override
    public String jobType() {
        return "record-practice-answer";
    }

    @Override
    public Nothing work(Request request) {
        practices.answered(request);
        return new Nothing();
    }
}
