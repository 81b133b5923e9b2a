package org.passerelle.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.law.LawInForce;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// What the office answered to a file. Granted rights are followed until their end.
@Component
class NoteAnswer implements AnswerHandler<NoteAnswer.Answer, NoteAnswer.Facts> {

    record Answer(
            FileAnswer fileAnswer,
            @Nullable LocalDate grantedUntil,
            @Nullable ProofType grantedProof,
            @Nullable String notes) {}

    record Facts(
            FileAnswer fileAnswer,
            @Nullable LocalDate rightsEnd,
            @Nullable LocalDate renewFrom,
            @Nullable LocalDate renewLateFrom) {

        static Facts of(FileAnswer answer, @Nullable Followed followed) {
            return followed == null
                    ? new Facts(answer, null, null, null)
                    : new Facts(answer, followed.end(), followed.renewFrom(), followed.renewLateFrom());
        }
    }

    private final FilesPending files;
    private final LawInForce law;
    private final Clock clock;

    NoteAnswer(FilesPending files, LawInForce law, Clock clock) {
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "note-answer";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        Followed followed = null;
        switch (answer.fileAnswer()) {
            case GRANTED -> {
                HeldRights granted =
                        new HeldRights(files.asked(task.pathwayId()), answer.grantedUntil(), answer.grantedProof());
                files.granted(task, granted, answer.notes());
                LocalDate today = task.at().atZone(clock.getZone()).toLocalDate();
                followed = Followed.of(granted, false, law.delays(today), today);
            }
            case REFUSED -> files.refused(task, answer.notes());
            case OTHER_WAY -> files.anotherWay(task.pathwayId());
            case WAITING -> {}
        }
        return Facts.of(answer.fileAnswer(), followed);
    }
}
