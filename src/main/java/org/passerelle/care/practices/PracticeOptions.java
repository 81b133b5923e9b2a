package org.passerelle.care.practices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.platform.forms.FormOptions;
import org.passerelle.platform.places.Communes;
import org.springframework.stereotype.Component;

/// The practices to call for a person, best first, each with its reasons in one line. What was found out of each goes
/// along to [PracticeAside], so that a page ranks once.
@Component
class PracticeOptions implements FormOptions {

    static final String VALUES_KEY = "practices";

    private final Matching matching;
    private final Communes communes;
    private final ReasonWords words;

    PracticeOptions(Matching matching, Communes communes, ReasonWords words) {
        this.matching = matching;
        this.communes = communes;
        this.words = words;
    }

    @Override
    public String valuesKey() {
        return VALUES_KEY;
    }

    @Override
    public List<Option> options(UUID pathwayId) {
        return matching.possible(pathwayId).stream()
                .map(match -> new Option(match.practice().id().toString(), label(match), match))
                .toList();
    }

    @Override
    public Optional<String> whyNot(UUID pathwayId, String value) {
        return matching.all(pathwayId).stream()
                .filter(match -> match.practice().id().toString().equals(value))
                .findFirst()
                .map(words::whyNot);
    }

    private String label(Match match) {
        StringBuilder label = new StringBuilder(match.practice().name())
                .append(", ")
                .append(communes.name(match.practice().communeInsee()));
        append(label, " · + ", match.pros());
        append(label, " · − ", match.cons());
        return label.toString();
    }

    private void append(StringBuilder label, String sign, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            label.append(sign).append(String.join(", ", words.of(reasons)));
        }
    }
}
