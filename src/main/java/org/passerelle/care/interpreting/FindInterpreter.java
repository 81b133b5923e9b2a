package org.passerelle.care.interpreting;

import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// A supervisor finds an interpreter after tries in vain, or decides that the person goes without.
@Component
class FindInterpreter implements AnswerHandler<ArrangeInterpreter.Answer, AnswerHandler.NoFacts> {

    private final ArrangementBook book;

    FindInterpreter(ArrangementBook book) {
        this.book = book;
    }

    @Override
    public String formId() {
        return "find-interpreter";
    }

    @Override
    public NoFacts handle(AnsweredTask task, ArrangeInterpreter.Answer answer) {
        book.write(task, answer);
        return new NoFacts();
    }
}
