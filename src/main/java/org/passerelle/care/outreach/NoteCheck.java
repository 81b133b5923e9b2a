package org.passerelle.care.outreach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.CallHours;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// A practice that could not be reached: a supervisor looked its number up and decides.
@Component
class NoteCheck implements AnswerHandler<NoteCheck.Answer, NoteCheck.Facts> {

    enum CheckResult {
        CALL_AGAIN,
        LETTER,
        LEAVE_OUT
    }

    record Answer(CheckResult checkResult) {}

    record Facts(CheckResult checkResult, @Nullable Instant callAt) {}

    private final OutreachRepository outreaches;
    private final CallHours hours;

    NoteCheck(OutreachRepository outreaches, CallHours hours) {
        this.outreaches = outreaches;
        this.hours = hours;
    }

    @Override
    public String formId() {
        return "check-practice";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        Outreach outreach = outreaches.getLocked(task.about());
        Instant again = null;
        switch (answer.checkResult()) {
            case CALL_AGAIN -> {
                again = hours.nextAfter(task.at());
                outreach.isCalledAt(again);
            }
            case LETTER -> outreach.goesOn();
            case LEAVE_OUT -> outreach.end(Ending.LEFT_OUT, task.at());
        }
        return new Facts(answer.checkResult(), again);
    }
}
