package org.passerelle.care.interpreting;

import java.util.UUID;
import org.passerelle.care.interpreting.InterpretingHistory.FundingDecided;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// No line could pay by itself: a supervisor says who pays all the same, and why.
@Component
class DecideFunding implements AnswerHandler<DecideFunding.Answer, AnswerHandler.NoFacts> {

    /// @param payer a line, or [PayerOptions#NO_LINE]
    record Answer(String payer, String reason) {}

    private final UseBook book;
    private final InterpreterUses uses;
    private final PlannedVisits visits;
    private final PathwayHistory history;

    DecideFunding(UseBook book, InterpreterUses uses, PlannedVisits visits, PathwayHistory history) {
        this.book = book;
        this.uses = uses;
        this.visits = visits;
        this.history = history;
    }

    @Override
    public String formId() {
        return "decide-funding";
    }

    @Override
    public NoFacts handle(AnsweredTask task, Answer answer) {
        // whoever rang meanwhile may have planned it
        if (uses.findPlanned(task.pathwayId()).isEmpty()) {
            PlannedUse wanted = visits.of(task.pathwayId(), task.by());
            if (answer.payer().equals(PayerOptions.NO_LINE)) {
                book.planWithoutLine(wanted);
            } else {
                book.planOn(UUID.fromString(answer.payer()), wanted, true, answer.reason());
            }
        }
        history.write(task, new FundingDecided());
        return new NoFacts();
    }
}
