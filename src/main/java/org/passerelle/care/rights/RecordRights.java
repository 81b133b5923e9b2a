package org.passerelle.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.pathway.PathwayHistory;
import org.springframework.stereotype.Component;

/// Answers "Note the rights". In an emergency there was no time to ask, so nothing is noted but the emergency.
@Component
class RecordRights implements Worker<RecordRights.Request, Worker.Nothing> {

    record Request(
            UUID pathwayId,
            long processInstanceKey,
            int interviewNumber,
            @Nullable String urgentSigns,
            @Nullable CurrentRight currentRight,
            @Nullable LocalDate rightEndDate,
            @Nullable ProofType proofType) {

        boolean isUrgent() {
            return "YES".equals(urgentSigns);
        }

        /// Variables of an earlier interview may still be around: an end date counts only for an open right.
        HeldRights found() {
            CurrentRight right = currentRight == null ? CurrentRight.UNKNOWN : currentRight;
            return right.isOpen() ? new HeldRights(right, rightEndDate, proofType) : new HeldRights(right, null, null);
        }
    }

    private static final String STEP = "Task_RightsInterview";

    private final RightsChecks checks;
    private final PathwayHistory history;
    private final Clock clock;

    RecordRights(RightsChecks checks, PathwayHistory history, Clock clock) {
        this.checks = checks;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "record-rights";
    }

    @Override
    public Nothing work(Request request) {
        if (request.isUrgent()) {
            history.record(request.pathwayId(), STEP, "URGENT_SIGNS");
        } else if (!isNoted(request)) {
            note(request, request.found());
        }
        return new Nothing();
    }

    private boolean isNoted(Request request) {
        return checks.existsByPathwayIdAndProcessInstanceKeyAndInterviewNumber(
                request.pathwayId(), request.processInstanceKey(), request.interviewNumber());
    }

    private void note(Request request, HeldRights found) {
        checks.save(new RightsCheck(
                request.pathwayId(), request.processInstanceKey(), request.interviewNumber(), found, clock.instant()));
        if (found.endDate() == null) {
            history.record(request.pathwayId(), STEP, "RIGHTS." + found.right());
        } else {
            history.record(request.pathwayId(), STEP, "RIGHTS_UNTIL." + found.right(), found.endDate());
        }
    }
}
