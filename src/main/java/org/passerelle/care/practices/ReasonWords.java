package org.passerelle.care.practices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.person.Languages;
import org.passerelle.platform.places.Communes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Reasons for or against a practice, in the reader's language.
@Component
class ReasonWords {

    private final MessageSource messages;
    private final Communes communes;

    ReasonWords(MessageSource messages, Communes communes) {
        this.messages = messages;
        this.communes = communes;
    }

    List<String> of(List<Reason> reasons) {
        Locale reader = LocaleContextHolder.getLocale();
        return reasons.stream().map(reason -> of(reason, reader)).toList();
    }

    /// Why a practice is not to be called for somebody now.
    String whyNot(Match match) {
        Locale reader = LocaleContextHolder.getLocale();
        String why = match.reasons().stream()
                .filter(Reason::rulesOut)
                .map(reason -> of(reason, reader))
                .collect(Collectors.joining(", "));
        return messages.getMessage(
                why.isEmpty() ? "practices.why-not.later" : "practices.why-not",
                new Object[] {match.practice().name(), why},
                reader);
    }

    /// The same for many practices: most reasons stand at several of them, and are put in words once.
    Function<Reason, String> each() {
        Locale reader = LocaleContextHolder.getLocale();
        Map<Reason, String> told = new HashMap<>();
        return reason -> told.computeIfAbsent(reason, one -> of(one, reader));
    }

    private String of(Reason reason, Locale reader) {
        Object[] args = reason.args().stream()
                .map(arg -> switch (arg) {
                    case LocalDate date ->
                        date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(reader));
                    case Reason.Towns towns ->
                        towns.communes().stream().map(communes::name).collect(Collectors.joining(", "));
                    case RefusalCode why -> messages.getMessage("practices.answer.DECLINED." + why, null, reader);
                    case Reason.Quote said -> said.words();
                    case String language -> Languages.displayName(language, reader);
                    default -> arg;
                })
                .toArray();
        return messages.getMessage("practices.reason." + reason.code(), args, reader);
    }
}
