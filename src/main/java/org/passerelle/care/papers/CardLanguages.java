package org.passerelle.care.papers;

import java.util.List;
import java.util.Locale;
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
                    language("fra", "fr"),
                    language("eng", "en-GB"),
                    rightToLeft("ara", "ar"),
                    rightToLeft("prs", "fa-AF"),
                    rightToLeft("pus", "ps"),
                    language("tir", "ti"),
                    language("rus", "ru"),
                    language("sqi", "sq"),
                    language("kat", "ka"),
                    language("som", "so"),
                    language("spa", "es"),
                    language("por", "pt"))
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

    private static CardLanguage language(String code, String dates) {
        return CardLanguage.read(code, Locale.forLanguageTag(dates), false);
    }

    private static CardLanguage rightToLeft(String code, String dates) {
        return CardLanguage.read(code, Locale.forLanguageTag(dates), true);
    }
}
