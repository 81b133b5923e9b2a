package org.passerelle.care.followup;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.practices.Practices;
import org.passerelle.care.practices.RefusalCode;
import org.passerelle.pathway.PathwayHistory;
import org.springframework.stereotype.Component;

/// Answers "Note the call": turns what was heard into the outcome that the model decides by.
@Component
class RecordFollowUp implements Worker<RecordFollowUp.Request, RecordFollowUp.Answer> {

    record Request(
            UUID pathwayId,
            long processInstanceKey,
            int attempt,
            CallResult callResult,
            @Nullable String attended,
            @Nullable String reasonCode,
            @Nullable String wantsToReturn) {

        Outcome outcome() {
            if (callResult != CallResult.REACHED) {
                return Outcome.UNREACHED;
            }
            return "YES".equals(attended) ? Outcome.ATTENDED : Outcome.NOT_ATTENDED;
        }

        String missedBecause() {
            return reasonCode == null ? "NO_REASON" : reasonCode;
        }
    }

    record Answer(Outcome outcome) {}

    private static final String STEP = "Task_FollowUpCall";

    private final FollowUpCalls calls;
    private final Appointments appointments;
    private final Practices practices;
    private final PathwayHistory history;
    private final Clock clock;

    RecordFollowUp(
            FollowUpCalls calls, Appointments appointments, Practices practices, PathwayHistory history, Clock clock) {
        this.calls = calls;
        this.appointments = appointments;
        this.practices = practices;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "record-follow-up";
    }

    @Override
    public Answer work(Request request) {
        if (!calls.existsByPathwayIdAndProcessInstanceKeyAndAttempt(
                request.pathwayId(), request.processInstanceKey(), request.attempt())) {
            note(request);
        }
        return new Answer(request.outcome());
    }

    private void note(Request request) {
        boolean missed = request.outcome() == Outcome.NOT_ATTENDED;
        calls.save(new FollowUpCall(
                request.pathwayId(),
                request.processInstanceKey(),
                request.attempt(),
                request.callResult(),
                request.outcome(),
                missed ? request.missedBecause() : null,
                clock.instant()));
        switch (request.outcome()) {
            case ATTENDED -> attended(request);
            case NOT_ATTENDED -> missed(request);
            case UNREACHED -> unreached(request);
        }
    }

    private void attended(Request request) {
        var practice = appointments.attended(request.pathwayId());
        history.record(request.pathwayId(), STEP, "ATTENDED");
        if ("NO".equals(request.wantsToReturn())) {
            practice.ifPresent(id -> practices.rulesOut(id, request.pathwayId(), RefusalCode.PERSON_PREFERS_ANOTHER));
            history.record(request.pathwayId(), STEP, "WANTS_ANOTHER_DOCTOR");
        }
    }

    private void missed(Request request) {
        String reason = request.missedBecause();
        var practice = appointments.missed(request.pathwayId(), reason);
        history.record(request.pathwayId(), STEP, "NOT_ATTENDED." + reason);
        if (reason.equals(RefusalCode.REFUSED_AT_DESK.name())) {
            practice.ifPresent(id -> practices.rulesOut(id, request.pathwayId(), RefusalCode.REFUSED_AT_DESK));
        }
    }

    private void unreached(Request request) {
        appointments.leftUnknown(request.pathwayId());
        history.record(request.pathwayId(), STEP, "UNREACHED." + request.callResult(), request.attempt());
    }
}
