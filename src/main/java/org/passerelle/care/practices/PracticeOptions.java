package org.passerelle.care.practices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.person.Languages;
import org.passerelle.platform.forms.FormOptions;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The practices to call for a person, best first, each with its reasons in one line.
@Component
class PracticeOptions implements FormOptions {

    private final Matching matching;
    private final Communes communes;
    private final MessageSource messages;

    PracticeOptions(Matching matching, Communes communes, MessageSource messages) {
        this.matching = matching;
        this.communes = communes;
        this.messages = messages;
    }

    @Override
    public String valuesKey() {
        return "practices";
    }

    @Override
    public List<Option> options(UUID pathwayId) {
        Locale reader = LocaleContextHolder.getLocale();
        return matching.possible(pathwayId).stream()
                .map(match -> new Option(match.practice().id().toString(), label(match, reader)))
                .toList();
    }

    private String label(Match match, Locale reader) {
        String where = communes.find(match.practice().communeInsee())
                .map(Commune::name)
                .orElse(match.practice().communeInsee());
        StringBuilder label =
                new StringBuilder(match.practice().name()).append(", ").append(where);
        append(label, " · + ", match.pros(), reader);
        append(label, " · − ", match.cons(), reader);
        return label.toString();
    }

    private void append(StringBuilder label, String sign, List<Reason> reasons, Locale reader) {
        if (!reasons.isEmpty()) {
            label.append(sign)
                    .append(reasons.stream().map(reason -> text(reason, reader)).collect(Collectors.joining(", ")));
        }
    }

    private String text(Reason reason, Locale reader) {
        Object[] args = reason.args().stream()
                .map(arg -> switch (arg) {
                    case LocalDate date ->
                        date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(reader));
                    case String language -> Languages.displayName(language, reader);
                    default -> arg;
                })
                .toArray();
        return messages.getMessage("practices.reason." + reason.code(), args, reader);
    }
}
