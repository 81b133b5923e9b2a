package org.passerelle.care.interpreting;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.Languages;
import org.passerelle.person.People;
import org.passerelle.platform.forms.FormOptions;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The languages an interpreter may be asked for: those of the person, or any when only French is known of them.
@Component
class PersonLanguageOptions implements FormOptions {

    private final Pathways pathways;
    private final People people;

    PersonLanguageOptions(Pathways pathways, People people) {
        this.pathways = pathways;
        this.people = people;
    }

    @Override
    public String valuesKey() {
        return "personLanguages";
    }

    @Override
    public List<Option> options(UUID pathwayId) {
        Locale reader = LocaleContextHolder.getLocale();
        List<String> own = people.facts(pathways.facts(pathwayId).personId()).languages().stream()
                .filter(PersonLanguageOptions::needsInterpreter)
                .toList();
        List<String> codes = own.isEmpty()
                ? Languages.offered(reader).stream()
                        .filter(PersonLanguageOptions::needsInterpreter)
                        .toList()
                : own;
        return codes.stream()
                .map(code -> new Option(code, Languages.displayName(code, reader)))
                .toList();
    }

    private static boolean needsInterpreter(String language) {
        return !language.equals(Languages.FRENCH);
    }
}
