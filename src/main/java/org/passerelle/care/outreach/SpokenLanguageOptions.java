package org.passerelle.care.outreach;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.passerelle.person.Languages;
import org.passerelle.platform.forms.FormOptions;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The languages a practice may speak.
@Component
class SpokenLanguageOptions implements FormOptions {

    @Override
    public String valuesKey() {
        return "spokenLanguages";
    }

    @Override
    public List<Option> options(UUID about) {
        Locale reader = LocaleContextHolder.getLocale();
        return Languages.offered(reader).stream()
                .map(code -> new Option(code, Languages.displayName(code, reader)))
                .toList();
    }
}
