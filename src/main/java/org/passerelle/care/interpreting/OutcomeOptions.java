package org.passerelle.care.interpreting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.platform.forms.FormOptions;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// What may have become of the interpreter; nothing to ask where none was planned.
@Component
class OutcomeOptions implements FormOptions {

    private final InterpreterUses uses;
    private final Sentences sentences;

    OutcomeOptions(InterpreterUses uses, Sentences sentences) {
        this.uses = uses;
        this.sentences = sentences;
    }

    @Override
    public String valuesKey() {
        return "interpreterOutcomes";
    }

    @Override
    public List<Option> options(UUID pathwayId) {
        return uses.existsByPathwayIdAndState(pathwayId, InterpreterUse.State.PLANNED)
                ? Stream.of(InterpreterOutcome.values())
                        .map(outcome ->
                                new Option(outcome.name(), sentences.code("interpreting.outcome", outcome.name())))
                        .toList()
                : List.of();
    }
}
