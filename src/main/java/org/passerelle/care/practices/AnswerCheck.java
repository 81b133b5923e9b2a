package org.passerelle.care.practices;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.person.Languages;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;

/// Reads what is typed of an answer, and says of each field that cannot stand why.
final class AnswerCheck {

    private static final int LARGEST_QUOTA = 999;
    private static final int LONGEST_SOURCE = 120;
    private static final int MOST = 60;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Communes communes;

    private AnswerCheck(Communes communes) {
        this.communes = communes;
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    static Answered read(AnswerTold told, Communes communes, LocalDate today) {
        AnswerCheck check = new AnswerCheck(communes);
        boolean accepts = check.accepts(told.accepts());
        if (accepts && told.breaksPromises()) {
            check.wrong("keepsPromises", "practice.promises-of-yes");
        }
        QuotaPeriod period = check.code(QuotaPeriod.class, "quotaPeriod", told.quotaPeriod());
        Integer quota = check.quota(told.quota(), period);
        Answered read = new Answered(
                accepts,
                check.reason(told.reason(), accepts),
                quota,
                quota != null && period == null ? QuotaPeriod.MONTH : period,
                check.list("residentsOf", told.residentsOf(), check::commune),
                told.takesUnhoused(),
                check.list("languages", told.languages(), check::language),
                told.interpreter(),
                check.list(
                        "proofs",
                        told.proofs(),
                        typed -> Optional.ofNullable(check.code(AcceptedProof.class, "proofs", typed))),
                check.source(told.source()),
                check.on(told.on(), today));
        InvalidInput.throwIfAny(check.problems);
        return read;
    }

    private boolean accepts(@Nullable Boolean told) {
        if (told == null) {
            wrong("accepts", "required");
        }
        return Boolean.TRUE.equals(told);
    }

    private @Nullable RefusalCode reason(@Nullable String typed, boolean accepts) {
        RefusalCode reason = code(RefusalCode.class, "reason", typed);
        if (reason != null && (accepts || !reason.isSaidByPractices())) {
            wrong("reason", accepts ? "practice.reason-of-yes" : "option.unknown", reason.name());
        }
        return reason;
    }

    private @Nullable Integer quota(@Nullable Integer told, @Nullable QuotaPeriod period) {
        if (told != null && told < 0) {
            wrong("quota", "number.small", 0);
        } else if (told != null && told > LARGEST_QUOTA) {
            wrong("quota", "number.large", LARGEST_QUOTA);
        } else if (told != null && period == QuotaPeriod.NONE) {
            wrong("quota", "practice.quota-of-none");
        } else if (told == null && period != null && period != QuotaPeriod.NONE) {
            wrong("quota", "required");
        }
        return told;
    }

    private Optional<String> commune(String typed) {
        if (communes.find(typed.strip()).isEmpty()) {
            wrong("residentsOf", "commune.unknown", typed);
        }
        return Optional.of(typed.strip());
    }

    private Optional<String> language(String typed) {
        Optional<String> code = Languages.code(typed);
        if (code.isEmpty()) {
            wrong("languages", "language.unknown", typed);
        }
        return code;
    }

    private <T> @Nullable List<T> list(
            String field, @Nullable List<@Nullable String> told, Function<String, Optional<T>> read) {
        if (told == null) {
            return null;
        }
        if (told.size() > MOST) {
            wrong(field, "list.long", MOST);
            return null;
        }
        return told.stream()
                .map(one -> Objects.requireNonNullElse(one, ""))
                .flatMap(one -> read.apply(one).stream())
                .distinct()
                .toList();
    }

    private String source(@Nullable String typed) {
        String source = typed == null ? "" : typed.strip();
        String refused = PlainText.refusedInALine(source);
        if (PlainText.isEmpty(source)) {
            wrong("source", "required");
        } else if (!refused.isEmpty()) {
            wrong("source", "text.characters", refused);
        } else if (source.length() > LONGEST_SOURCE) {
            wrong("source", "text.long", LONGEST_SOURCE);
        }
        String code = source.toUpperCase(Locale.ROOT);
        return Answered.SOURCES.contains(code) ? code : source;
    }

    private LocalDate on(@Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            wrong("on", "required");
            return today;
        }
        try {
            LocalDate on = LocalDate.parse(typed.strip());
            if (on.isAfter(today)) {
                wrong("on", "date.future");
            } else if (on.isBefore(EARLIEST)) {
                wrong("on", "date.invalid");
            }
            return on;
        } catch (DateTimeParseException e) {
            wrong("on", "date.invalid");
            return today;
        }
    }

    private <E extends Enum<E>> @Nullable E code(Class<E> type, String field, @Nullable String typed) {
        try {
            return Codes.readIfGiven(type, field, typed);
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
            return null;
        }
    }

    private void wrong(String field, String code, Object... args) {
        problems.add(new FieldProblem(field, code, args));
    }
}
