package org.passerelle.care.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// Whether the file for the cover is handed in, and when the team looks again.
@Component
class OpenRights implements AnswerHandler<OpenRights.Answer, NextRightsCheck> {

    enum FileStatus {
        FILED,
        IN_PROGRESS
    }

    record Answer(
            FileStatus fileStatus,
            LocalDate nextCheckDate,
            @Nullable String notes) {}

    @Override
    public String formId() {
        return "open-rights";
    }

    @Override
    public NextRightsCheck handle(AnsweredTask task, Answer answer) {
        return new NextRightsCheck(answer.nextCheckDate());
    }
}
