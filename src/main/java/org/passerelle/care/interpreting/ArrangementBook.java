package org.passerelle.care.interpreting;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /// Whom it is too late to ask then. Throws [InvalidInput].
    void refuseAfterTheVisit(UUID pathwayId, @Nullable LocalDate askAgainOn) {
        if (askAgainOn != null && askAgainOn.isAfter(visits.day(pathwayId))) {
            throw new InvalidInput("askAgainOn", "interpreter.after-visit");
        }
    }

    /// How the interpreter who was asked for interprets; not found when the supplier cannot, or when they were released
    /// meanwhile.
    InterpreterMode confirm(AnsweredTask task, ConfirmInterpreter.Answer answer) {
        Optional<Arrangement> asked = standing(task.pathwayId());
        LocalDate on = answer.confirmedOn();
        if (asked.isEmpty() || answer.interpreterConfirmed() == Confirmed.NO) {
            asked.ifPresent(nobody -> nobody.release(task.at()));
            history.write(task, new InterpreterNotFound());
            return InterpreterMode.NOT_FOUND;
        }
        if (on != null) {
            asked.get().confirm(on);
            history.write(task, asked.get().happened());
        }
        return asked.get().told().mode();
    }

    private Optional<Arrangement> standing(UUID pathwayId) {
        return arrangements.findFirstByPathwayIdAndReleasedAtIsNullOrderByArrangedAtDesc(pathwayId);
    }

    private void arrange(AnsweredTask task, ArrangeInterpreter.Answer answer) {
        UUID practice = practices.acceptedFor(task.pathwayId()).orElse(null);
        standing(task.pathwayId()).filter(asked -> !asked.isSettled()).ifPresent(asked -> asked.release(task.at()));
        String language = Objects.requireNonNull(answer.interpreterLanguage());
        Arrangement arranged = arrangements.save(new Arrangement(task, practice, answer, language));
        fund(task.pathwayId(), answer, language);
        history.write(task, arranged.happened());
    }

    private static @Nullable String tariffOf(ArrangeInterpreter.Answer answer) {
        return answer.isOfATariff() ? answer.supplier() : null;
    }

    /// Reserved before it was arranged; where it was not, as in pathways that run on the earlier model, it is now.
    private void fund(UUID pathwayId, ArrangeInterpreter.Answer answer, String language) {
        Optional<InterpreterUse> planned = uses.findPlanned(pathwayId).or(() -> book.plan(visits.of(pathwayId, null)));
        try {
            planned.ifPresent(use -> book.arrange(use, answer.interpreterMode(), language, tariffOf(answer)));
        } catch (Conflict tooDear) {
            throw new InvalidInput(
                    "interpreterMode", tooDear.code(), tooDear.args().toArray());
        }
    }
}
