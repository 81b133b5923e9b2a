package org.passerelle.care.practices.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.AnswerTold;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.WholeNumbers;
import org.passerelle.platform.words.PlainWords;

/// What a line tells of whom its practice takes, as people write it down in a list of their own.
final class ListedAnswer {

    private static final Set<ListField> TELLING = EnumSet.of(
            ListField.ACCEPTS,
            ListField.REASON,
            ListField.QUOTA,
            ListField.QUOTA_PERIOD,
            ListField.RESIDENTS_OF,
            ListField.TAKES_UNHOUSED,
            ListField.LANGUAGES,
            ListField.INTERPRETER,
            ListField.PROOFS);

    /// Where the list does not say how the answer came.
    private static final String SOURCE = "LIST";

    private static final Set<String> YES = Set.of("oui", "yes", "true", "1", "x");
    private static final Set<String> NO = Set.of("non", "no", "false", "0");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern INSEE_CODES = Pattern.compile("[0-9AB ]+");

    private final Map<ListField, String> said;
    private final Communes communes;

    private ListedAnswer(Map<ListField, String> said, Communes communes) {
        this.said = said;
        this.communes = communes;
    }

    /// Absent when it tells none. Throws [InvalidInput] for what nobody can read.
    static @Nullable AnswerTold of(Map<ListField, String> said, Communes communes) {
        return said.keySet().stream().noneMatch(TELLING::contains) ? null : new ListedAnswer(said, communes).told();
    }

    private AnswerTold told() {
        return new AnswerTold(
                yes(ListField.ACCEPTS),
                WholeNumbers.readIfGiven(ListField.QUOTA.key(), said.get(ListField.QUOTA)),
                said.get(ListField.QUOTA_PERIOD),
                residentsOf(),
                yes(ListField.TAKES_UNHOUSED),
                codes(ListField.LANGUAGES),
                yes(ListField.INTERPRETER),
                codes(ListField.PROOFS),
                said.get(ListField.REASON),
                said.getOrDefault(ListField.SOURCE, SOURCE),
                day(),
                null);
    }

    private @Nullable Boolean yes(ListField field) {
        String typed = said.get(field);
        if (typed == null) {
            return null;
        }
        String plain = PlainWords.of(typed);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            throw new InvalidInput(field.key(), "import.yes-or-no", typed);
        }
        return YES.contains(plain);
    }

    /// "oui" means the commune it is in; else names or codes of communes.
    private @Nullable List<@Nullable String> residentsOf() {
        String typed = said.get(ListField.RESIDENTS_OF);
        if (typed == null) {
            return null;
        }
        if (NO.contains(PlainWords.of(typed))) {
            return new ArrayList<>();
        }
        if (YES.contains(PlainWords.of(typed))) {
            return new ArrayList<>(
                    Stream.ofNullable(said.get(ListField.COMMUNE_INSEE)).toList());
        }
        String between = INSEE_CODES.matcher(typed).matches() ? " +" : "[,/]";
        return new ArrayList<>(
                Stream.of(typed.split(between)).map(communes::code).toList());
    }

    private @Nullable List<@Nullable String> codes(ListField field) {
        String typed = said.get(field);
        return typed == null ? null : new ArrayList<>(List.of(typed.split("[,/ ]+")));
    }

    /// As spreadsheets write a day, too.
    private @Nullable String day() {
        String typed = said.get(ListField.VERIFIED_AT);
        Matcher dayFirst = DAY_FIRST.matcher(typed == null ? "" : typed);
        return dayFirst.matches()
                ? "%s-%02d-%02d"
                        .formatted(
                                dayFirst.group(3),
                                Integer.valueOf(dayFirst.group(2)),
                                Integer.valueOf(dayFirst.group(1)))
                : typed;
    }
}
