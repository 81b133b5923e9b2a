package org.passerelle.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.law.LawInForce;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// Rights are to be opened: once the file is handed in, the day is known on which even silence answers it.
@Component
class NoteFile implements AnswerHandler<NoteFile.Answer, NoteFile.Facts> {

    enum FileStatus {
        FILED,
        IN_PROGRESS
    }

    record Answer(
            FileStatus fileStatus,
            @Nullable CurrentRight filedRight,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate nextCheckDate,
            @Nullable String notes) {}

    record Facts(
            FileStatus fileStatus,
            @Nullable Silence silence,
            @Nullable LocalDate answerDue,
            @Nullable LocalDate nextCheckDate) {}

    private final FilesPending files;
    private final LawInForce law;
    private final Clock clock;

    NoteFile(FilesPending files, LawInForce law, Clock clock) {
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "file-rights";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        CurrentRight asked = answer.filedRight();
        LocalDate filedOn = answer.filedOn();
        if (answer.fileStatus() != FileStatus.FILED || asked == null || filedOn == null) {
            return new Facts(answer.fileStatus(), null, null, answer.nextCheckDate());
        }
        LocalDate today = task.at().atZone(clock.getZone()).toLocalDate();
        PendingFile file =
                new PendingFile(Silence.about(asked), law.delays(today).answerDue(filedOn));
        files.handedIn(task, file, answer.notes());
        return new Facts(answer.fileStatus(), file.silence(), file.answerDue(), null);
    }
}
