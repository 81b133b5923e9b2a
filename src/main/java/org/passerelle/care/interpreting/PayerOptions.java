package org.passerelle.care.interpreting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.care.interpreting.funding.Euros;
import org.passerelle.care.interpreting.funding.Payers;
import org.passerelle.platform.forms.FormOptions;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// Who could pay for the interpreter of a visit: each line that may, with what is left of it, or nobody of ours.
@Component
class PayerOptions implements FormOptions {

    static final String NO_LINE = "NO_LINE";

    private final Payers payers;
    private final WhomItIsFor whom;
    private final PlannedVisits visits;
    private final Euros euros;
    private final Sentences sentences;

    PayerOptions(Payers payers, WhomItIsFor whom, PlannedVisits visits, Euros euros, Sentences sentences) {
        this.payers = payers;
        this.whom = whom;
        this.visits = visits;
        this.euros = euros;
        this.sentences = sentences;
    }

    @Override
    public String valuesKey() {
        return "payers";
    }

    @Override
    public List<Option> options(UUID pathwayId) {
        PlannedUse visit = visits.of(pathwayId, null);
        Stream<Option> lines = payers.mayPay(whom.of(pathwayId, visit.practiceId()), visit.on()).stream()
                .map(line -> new Option(
                        line.id().toString(),
                        sentences.say(
                                line.newcomersOnly() ? "payers.line.newcomers" : "payers.line",
                                line.name(),
                                euros.say(line.left()))));
        return Stream.concat(lines, Stream.of(new Option(NO_LINE, sentences.say("payers.none"))))
                .toList();
    }
}
