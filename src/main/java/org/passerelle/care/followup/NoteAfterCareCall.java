package org.passerelle.care.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.followup.FollowUpHistory.DoctorAgreed;
import org.passerelle.care.followup.FollowUpHistory.LeftDoctor;
import org.passerelle.care.followup.FollowUpHistory.RegularDoctor;
import org.passerelle.care.followup.FollowUpHistory.Unreached;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// The call three months after the visit: whether the person still goes there, and whether that doctor is theirs.
@Component
class NoteAfterCareCall implements AnswerHandler<NoteAfterCareCall.Answer, NoteAfterCareCall.Facts> {

    enum AfterCareResult {
        REGULAR_DOCTOR,
        LEFT,
        UNREACHED
    }

    /// @param callResult how a call in vain ended; absent when nobody says
    record Answer(
            AfterCareResult afterCareResult,
            @Nullable Agreement regularDoctor,
            @Nullable CallResult callResult,
            @Nullable UUID contactId,
            @Nullable String notes) {

        CallResult result() {
            if (afterCareResult != AfterCareResult.UNREACHED) {
                return CallResult.REACHED;
            }
            return callResult == null ? CallResult.NO_ANSWER : callResult;
        }

        Outcome outcome() {
            return switch (afterCareResult) {
                case REGULAR_DOCTOR -> Outcome.REGULAR_DOCTOR;
                case LEFT -> Outcome.LEFT;
                case UNREACHED -> result() == CallResult.REFUSED ? Outcome.REFUSED : Outcome.UNREACHED;
            };
        }
    }

    /// @param refused the person is not called again
    record Facts(AfterCareResult afterCareResult, boolean refused, boolean numberDead) {}

    private final CallBook calls;
    private final PathwayHistory history;

    NoteAfterCareCall(CallBook calls, PathwayHistory history) {
        this.calls = calls;
        this.history = history;
    }

    @Override
    public String formId() {
        return "after-care-call";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        CallMade made =
                CallMade.answering(task, answer.contactId(), answer.result(), answer.outcome(), null, answer.notes());
        int attempt = calls.write(made, answer.regularDoctor());
        switch (answer.afterCareResult()) {
            case REGULAR_DOCTOR -> history.write(task, doctor(answer.regularDoctor()));
            case LEFT -> history.write(task, new LeftDoctor());
            case UNREACHED -> history.write(task, new Unreached(attempt, answer.result()));
        }
        return new Facts(
                answer.afterCareResult(),
                answer.outcome() == Outcome.REFUSED,
                answer.result() == CallResult.NUMBER_DEAD);
    }

    private static FollowUpHistory doctor(@Nullable Agreement agreement) {
        return agreement == null || agreement == Agreement.UNKNOWN ? new RegularDoctor() : new DoctorAgreed(agreement);
    }
}
