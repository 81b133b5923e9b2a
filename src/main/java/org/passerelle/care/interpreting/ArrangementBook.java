package org.passerelle.care.interpreting;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.interpreting.InterpretingHistory.InterpreterArranged;
import org.passerelle.care.interpreting.InterpretingHistory.InterpreterNotFound;
import org.passerelle.care.interpreting.InterpretingHistory.WithoutInterpreter;
import org.passerelle.care.practices.Practices;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// Writes down who interprets for a pathway, or that nobody does. Who pays follows from the programme.
@Component
class ArrangementBook {

    private final Arrangements arrangements;
    private final Practices practices;
    private final Pathways pathways;
    private final Programmes programmes;
    private final PathwayHistory history;

    ArrangementBook(
            Arrangements arrangements,
            Practices practices,
            Pathways pathways,
            Programmes programmes,
            PathwayHistory history) {
        this.arrangements = arrangements;
        this.practices = practices;
        this.pathways = pathways;
        this.programmes = programmes;
        this.history = history;
    }

    void write(AnsweredTask task, ArrangeInterpreter.Answer answer) {
        switch (answer.interpreterMode()) {
            case NOT_FOUND -> history.write(task, new InterpreterNotFound());
            case WITHOUT -> history.write(task, new WithoutInterpreter());
            case PHONE, VIDEO, ON_SITE -> arrange(task, answer);
        }
    }

    private void arrange(AnsweredTask task, ArrangeInterpreter.Answer answer) {
        UUID practice = practices.acceptedFor(task.pathwayId()).orElse(null);
        String language = Objects.requireNonNull(answer.interpreterLanguage());
        arrangements.save(new Arrangement(task, practice, answer, language, fundingLine(task.pathwayId())));
        history.write(task, new InterpreterArranged(language, answer.interpreterMode()));
    }

    private @Nullable FundingLine fundingLine(UUID pathwayId) {
        String hint = programmes.get(pathways.facts(pathwayId).programme()).fundingHint();
        return Optional.ofNullable(hint)
                .flatMap(code -> Stream.of(FundingLine.values())
                        .filter(line -> line.name().equals(code))
                        .findFirst())
                .orElse(null);
    }
}
