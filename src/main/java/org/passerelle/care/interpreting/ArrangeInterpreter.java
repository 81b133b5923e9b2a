package org.passerelle.care.interpreting;

import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// An interpreter is arranged: how, and in which language.
@Component
class ArrangeInterpreter implements AnswerHandler<ArrangeInterpreter.Answer, ArrangeInterpreter.Facts> {

    /// The language is asked unless nobody was found.
    record Answer(
            InterpreterMode interpreterMode,
            @Nullable String interpreterLanguage,
            @Nullable String notes) {}

    record Facts(InterpreterMode interpreterMode) {}

    private final ArrangementBook book;

    ArrangeInterpreter(ArrangementBook book) {
        this.book = book;
    }

    @Override
    public String formId() {
        return "arrange-interpreter";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        book.write(task, answer);
        return new Facts(answer.interpreterMode());
    }
}
