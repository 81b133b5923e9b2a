package org.passerelle.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.law.LawInForce;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Component;

/// A file was refused, by a letter or by silence: what comes next, and until when that is followed.
@Component
class DecideAfterRefusal implements AnswerHandler<DecideAfterRefusal.Answer, DecideAfterRefusal.Facts> {

    enum Decision {
        REFILED,
        CONTESTED,
        OTHER_WAY
    }

    record Answer(
            Decision refusalDecision,
            @Nullable LocalDate refiledOn,
            @Nullable LocalDate contestedUntil,
            @Nullable String notes) {}

    record Facts(FileAnswer fileAnswer, @Nullable LocalDate newAnswerDue) {}

    private final FilesPending files;
    private final LawInForce law;
    private final Clock clock;

    DecideAfterRefusal(FilesPending files, LawInForce law, Clock clock) {
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "after-refusal";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        if (answer.refusalDecision() == Decision.OTHER_WAY) {
            files.anotherWay(task.pathwayId());
            return new Facts(FileAnswer.OTHER_WAY, null);
        }
        LocalDate due = answerDue(task, answer);
        Silence silence = Silence.about(files.asked(task.pathwayId()));
        files.handedIn(task, new PendingFile(silence, due), answer.notes());
        return new Facts(FileAnswer.WAITING, due);
    }

    private LocalDate answerDue(AnsweredTask task, Answer answer) {
        LocalDate today = task.at().atZone(clock.getZone()).toLocalDate();
        boolean refiled = answer.refusalDecision() == Decision.REFILED;
        LocalDate given = refiled ? answer.refiledOn() : answer.contestedUntil();
        if (given == null) {
            throw new InvalidInput(refiled ? "refiledOn" : "contestedUntil", "required");
        }
        return refiled ? law.delays(today).answerDue(given) : given;
    }
}
