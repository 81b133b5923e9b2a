package org.passerelle.platform.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.FieldProblem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Turns codes into the words of the reader; what has no words of its own is shown as the model names it.
/// Pages call it as `@sentences`.
@Component("sentences")
public class Sentences {

    private final MessageSource messages;
    private final Moments moments;

    public Sentences(MessageSource messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /// What to do, with the person's alias: "Appeler Samuel après son rendez-vous".
    public String task(String step, String titleInModel, String alias) {
        return or(find("task." + step, alias), titleInModel);
    }

    /// The same before one knows for whom.
    public String step(String step, String nameInModel) {
        return or(find("step." + step), nameInModel);
    }

    public String phase(@Nullable String processId, String nameInModel) {
        return processId == null ? nameInModel : or(find("phase." + processId), nameInModel);
    }

    /// One line of a history: its own sentence, arguments put in words.
    public String history(String what, String step, List<String> args, String nameInModel) {
        Object[] words = args.stream().map(this::word).toArray();
        String precise = find("history." + what + "." + step, words);
        return or(precise, or(find("history." + what, words), nameInModel));
    }

    public String code(String kind, @Nullable Object code) {
        return code == null ? "" : or(find(kind + "." + code), String.valueOf(code));
    }

    public String problem(FieldProblem problem) {
        String fallback = find("problem.other", problem.code());
        return or(find("problem." + problem.code(), problem.args().toArray()), or(fallback, problem.code()));
    }

    public String say(String key, Object... args) {
        return or(find(key, args), key);
    }

    public String orElse(String key, String fallback) {
        return or(find(key), fallback);
    }

    /// A code, a date or a moment of an argument list, said; anything else as it is.
    private String word(String arg) {
        String known = find("code." + arg);
        return known == null ? moment(arg) : known;
    }

    private String moment(String text) {
        if (text.length() < "2026-01-01".length() || !Character.isDigit(text.charAt(0))) {
            return text;
        }
        try {
            return text.length() == "2026-01-01".length()
                    ? moments.day(LocalDate.parse(text))
                    : moments.dayAndTime(
                            text.endsWith("Z")
                                    ? Instant.parse(text)
                                    : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private @Nullable String find(String key, Object... args) {
        return messages.getMessage(key, args, null, LocaleContextHolder.getLocale());
    }

    private static String or(@Nullable String words, String fallback) {
        return words == null ? fallback : words;
    }
}
