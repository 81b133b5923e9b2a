package org.passerelle.care.practices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// What the supervisor chose when no practice fitted.
@Component
class WidenSearch implements AnswerHandler<WidenSearch.Answer, WidenSearch.Facts> {

    record Answer(
            SearchDecision searchDecision,
            @Nullable LocalDate nextSearchDate,
            @Nullable String notes) {}

    record Facts(SearchDecision searchDecision, @Nullable LocalDate nextSearchDate) {}

    private final WidenedSearches widened;

    WidenSearch(WidenedSearches widened) {
        this.widened = widened;
    }

    @Override
    public String formId() {
        return "widen-search";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        if (answer.searchDecision() == SearchDecision.WIDEN) {
            widened.save(new WidenedSearch(task.pathwayId(), task.at()));
        }
        return new Facts(answer.searchDecision(), answer.nextSearchDate());
    }
}
