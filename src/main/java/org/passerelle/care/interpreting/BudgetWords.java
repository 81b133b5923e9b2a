package org.passerelle.care.interpreting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.interpreting.funding.Euros;
import org.passerelle.care.interpreting.funding.LineCourse;
import org.passerelle.care.interpreting.funding.LineState;
import org.passerelle.care.interpreting.funding.LineView;
import org.passerelle.person.PersonWords;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Budgets in words of the reader's language. Pages call it as `@budgetWords`.
@Component("budgetWords")
public class BudgetWords {

    private static final int CENTS = 2;

    private final Euros euros;
    private final Moments moments;
    private final PersonWords people;
    private final Sentences sentences;
    private final Clock clock;

    BudgetWords(Euros euros, Moments moments, PersonWords people, Sentences sentences, Clock clock) {
        this.euros = euros;
        this.moments = moments;
        this.people = people;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// Of an amount as the API has it.
    public String say(String decimal) {
        return euros.say(new BigDecimal(decimal).movePointRight(CENTS).longValueExact());
    }

    public String level(LineState state) {
        return switch (state) {
            case OPEN -> "done";
            case SPENT_75, SPENT_90 -> "soon";
            case EMPTY -> "late";
            case NOT_YET, ENDED -> "later";
        };
    }

    public String sign(LineState state) {
        return switch (state) {
            case OPEN -> "✓";
            case SPENT_75, SPENT_90 -> "◷";
            case EMPTY -> "⚠";
            case NOT_YET, ENDED -> "○";
        };
    }

    public String dates(LineView line) {
        return period(line.validFrom(), line.validTo());
    }

    public String period(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? sentences.say("budget.dates.open", moments.calendarDay(from))
                : sentences.say("budget.dates", moments.calendarDay(from), moments.calendarDay(to));
    }

    /// Where it ends at this pace.
    public String course(LineCourse course) {
        LineView line = course.line();
        LocalDate empty = course.emptyOn();
        Long left = course.leftAtEnd();
        return switch (line.state()) {
            case ENDED -> sentences.say("budget.course.ended");
            case NOT_YET -> sentences.say("budget.course.begins", moments.calendarDay(line.validFrom()));
            case EMPTY -> sentences.say("budget.course.over");
            case OPEN, SPENT_75, SPENT_90 -> {
                if (course.pace() <= 0) {
                    yield sentences.say("budget.course.still");
                }
                if (empty != null && empty.isBefore(LocalDate.now(clock).plusYears(1))) {
                    yield sentences.say("budget.course.empty", moments.calendarDay(empty));
                }
                yield left == null
                        ? sentences.say("budget.course.open")
                        : sentences.say("budget.course.lasts", euros.say(left));
            }
        };
    }

    /// Of "2026-03".
    public String month(String month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", LocaleContextHolder.getLocale())
                .format(YearMonth.parse(month));
    }

    /// What a row of the figures is of: a practice, a language, a month.
    public String of(String kind, String of) {
        return switch (kind) {
            case "language" -> people.language(of);
            case "month" -> month(of);
            default -> of;
        };
    }
}
