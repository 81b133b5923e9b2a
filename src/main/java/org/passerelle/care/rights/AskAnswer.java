package org.passerelle.care.rights;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.care.rights.RightsHistory.FileFollowed;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.springframework.stereotype.Component;

/// Answers «Demande à suivre»: a file that waits for its answer is followed beside the pathway.
@Component
class AskAnswer implements Worker<AskAnswer.Request, Worker.Nothing> {

    /// Nothing of both where no file is pending.
    record Request(
            UUID pathwayId,
            @Nullable Silence silence,
            @Nullable LocalDate answerDue) {}

    private final PathwayMessages messages;
    private final PathwayHistory history;

    AskAnswer(PathwayMessages messages, PathwayHistory history) {
        this.messages = messages;
        this.history = history;
    }

    @Override
    public String jobType() {
        return "ask-answer";
    }

    @Override
    public Nothing work(Request request) {
        Silence silence = request.silence();
        LocalDate due = request.answerDue();
        if (silence != null && due != null) {
            history.write(request.pathwayId(), "Event_FilePending", new FileFollowed(due, silence));
            messages.say(PathwayMessage.FILE_PENDING, request.pathwayId(), new PendingFile(silence, due).facts());
        }
        return new Nothing();
    }
}
