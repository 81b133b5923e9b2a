package org.passerelle.care.interpreting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// An interpreter is arranged: how, and in which language. On site and by video they are booked with a supplier; until
/// that one confirms, somebody asks again.
@Component
class ArrangeInterpreter implements AnswerHandler<ArrangeInterpreter.Answer, ArrangeInterpreter.Facts> {

    /// The language is asked unless nobody was found; a supplier, and whether they confirmed, on site and by video.
    ///
    /// @param interpreterSupplier one of [SupplierOptions]
    /// @param otherSupplier the name of one that has no tariff
    record Answer(
            InterpreterMode interpreterMode,
            @Nullable String interpreterLanguage,
            @Nullable String interpreterSupplier,
            @Nullable String otherSupplier,
            @Nullable Confirmed interpreterConfirmed,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate askAgainOn,
            @Nullable String notes) {

        @Nullable
        String supplier() {
            return isOfATariff() ? interpreterSupplier : otherSupplier;
        }

        boolean isOfATariff() {
            return !SupplierOptions.OTHER.equals(interpreterSupplier);
        }
    }

    /// Nothing of a confirmation where none is needed.
    record Facts(
            InterpreterMode interpreterMode,
            @Nullable Confirmed interpreterConfirmed,
            @Nullable LocalDate askAgainOn) {}

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
        book.refuseAfterTheVisit(task.pathwayId(), answer.askAgainOn());
        book.write(task, answer);
        return new Facts(answer.interpreterMode(), answer.interpreterConfirmed(), answer.askAgainOn());
    }
}
