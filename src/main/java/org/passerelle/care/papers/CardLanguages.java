package org.passerelle.care.papers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.person.Languages;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Component;

/// The languages a way card can be made in. French stands beside each of them.
@Component
class CardLanguages {

    private final List<CardLanguage> all = Stream.of(
                    "fra", "eng", "ara", "prs", "pus", "tir", "rus", "sqi", "kat", "som", "spa", "por")
            .map(CardLanguage::read)
            .toList();

    List<CardLanguage> all() {
        return all;
    }

    CardLanguage french() {
        return all.getFirst();
    }

    Optional<CardLanguage> find(String code) {
        return all.stream().filter(language -> language.code().equals(code)).findFirst();
    }

    /// The one that was asked for, else the first of the person's that we can write, else French.
    /// Throws [InvalidInput] when nobody can write the one that was asked for.
    CardLanguage choose(@Nullable String asked, List<String> ofThePerson) {
        if (asked != null && !asked.isBlank()) {
            return Languages.code(asked)
                    .flatMap(this::find)
                    .orElseThrow(() -> new InvalidInput("language", "way-card.language", asked));
        }
        return ofThePerson.stream()
                .flatMap(code -> find(code).stream())
                .findFirst()
                .orElseGet(this::french);
    }
}
