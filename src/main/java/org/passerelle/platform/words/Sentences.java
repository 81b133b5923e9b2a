package org.passerelle.platform.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
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
        return step(step, () -> nameInModel);
    }

    /// The model is read only for a step that has no words of its own.
    public String step(String step, Supplier<String> nameInModel) {
        String words = find("step." + step);
        return words == null ? nameInModel.get() : words;
    }

    public String phase(@Nullable String processId, String nameInModel) {
        return processId == null ? nameInModel : or(find("phase." + processId), nameInModel);
    }

    /// A sentence whose arguments are codes, dates and moments, each put in words.
    public String tell(String key, List<? extends @Nullable Object> args) {
        return say(key, args.stream().map(this::word).toArray());
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

    /// As it stands in a file, whoever reads it afterwards: files are kept in French.
    public String inFile(String key) {
        return or(messages.getMessage(key, null, null, Locale.FRENCH), key);
    }

    public String orElse(String key, String fallback) {
        return or(find(key), fallback);
    }

    private Object word(@Nullable Object arg) {
        return switch (arg) {
            case null -> "";
            case Enum<?> code -> code("code", code);
            case LocalDate day -> moments.day(day);
            case Instant at -> moments.dayAndTime(at);
            default -> arg;
        };
    }

    private @Nullable String find(String key, Object... args) {
        return messages.getMessage(key, args, null, LocaleContextHolder.getLocale());
    }

    private static String or(@Nullable String words, String fallback) {
        return words == null ? fallback : words;
    }
}
