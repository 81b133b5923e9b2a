package org.passerelle.care.interpreting;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.care.interpreting.InterpretingHistory.InterpreterArranged;
import org.passerelle.care.interpreting.InterpretingHistory.InterpreterNotFound;
import org.passerelle.care.interpreting.InterpretingHistory.WithoutInterpreter;
import org.passerelle.care.practices.Practices;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Component;

/// Writes down who interprets for a pathway, or that nobody does; what is reserved for it follows.
@Component
class ArrangementBook {

    private final Arrangements arrangements;
    private final Practices practices;
    private final InterpreterUses uses;
    private final UseBook book;
    private final PlannedVisits visits;
    private final PathwayHistory history;

    ArrangementBook(
            Arrangements arrangements,
            Practices practices,
            InterpreterUses uses,
            UseBook book,
            PlannedVisits visits,
            PathwayHistory history) {
        this.arrangements = arrangements;
        this.practices = practices;
        this.uses = uses;
        this.book = book;
        this.visits = visits;
        this.history = history;
    }

    void write(AnsweredTask task, ArrangeInterpreter.Answer answer) {
        switch (answer.interpreterMode()) {
            case NOT_FOUND -> history.write(task, new InterpreterNotFound());
            case WITHOUT -> {
                uses.findPlanned(task.pathwayId()).ifPresent(use -> book.release(use, task.by()));
                history.write(task, new WithoutInterpreter());
            }
            case PHONE, VIDEO, ON_SITE -> arrange(task, answer);
        }
    }

    private void arrange(AnsweredTask task, ArrangeInterpreter.Answer answer) {
        UUID practice = practices.acceptedFor(task.pathwayId()).orElse(null);
        String language = Objects.requireNonNull(answer.interpreterLanguage());
        arrangements.save(new Arrangement(task, practice, answer, language));
        fund(task.pathwayId(), answer.interpreterMode(), language);
        history.write(task, new InterpreterArranged(language, answer.interpreterMode()));
    }

    /// Reserved before it was arranged; where it was not, as in pathways that run on the earlier model, it is now.
    private void fund(UUID pathwayId, InterpreterMode mode, String language) {
        Optional<InterpreterUse> planned = uses.findPlanned(pathwayId).or(() -> book.plan(visits.of(pathwayId, null)));
        try {
            planned.ifPresent(use -> book.arrange(use, mode, language));
        } catch (Conflict tooDear) {
            throw new InvalidInput(
                    "interpreterMode", tooDear.code(), tooDear.args().toArray());
        }
    }
}
