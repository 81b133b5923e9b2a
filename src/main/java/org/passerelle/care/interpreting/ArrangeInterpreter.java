package org.passerelle.care.interpreting;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.interpreting.InterpretingHistory.InterpreterArranged;
import org.passerelle.care.interpreting.InterpretingHistory.InterpreterNotFound;
import org.passerelle.care.practices.Practices;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// An interpreter is arranged: how, in which language, on whose budget.
@Component
class ArrangeInterpreter implements AnswerHandler<ArrangeInterpreter.Answer, ArrangeInterpreter.Facts> {

    /// Language and line are asked unless nobody was found.
    record Answer(
            InterpreterMode interpreterMode,
            @Nullable String interpreterLanguage,
            @Nullable FundingLine fundingLine,
            @Nullable String notes) {}

    record Facts(InterpreterMode interpreterMode) {}

    private final Arrangements arrangements;
    private final Practices practices;
    private final PathwayHistory history;

    ArrangeInterpreter(Arrangements arrangements, Practices practices, PathwayHistory history) {
        this.arrangements = arrangements;
        this.practices = practices;
        this.history = history;
    }

    @Override
    public String formId() {
        return "arrange-interpreter";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        InterpreterMode mode = answer.interpreterMode();
        if (mode == InterpreterMode.NOT_FOUND) {
            history.write(task, new InterpreterNotFound());
        } else {
            UUID practice = practices.acceptedFor(task.pathwayId()).orElse(null);
            String language = Objects.requireNonNull(answer.interpreterLanguage());
            arrangements.save(new Arrangement(task, practice, answer, language));
            history.write(task, new InterpreterArranged(language, mode));
        }
        return new Facts(mode);
    }
}
