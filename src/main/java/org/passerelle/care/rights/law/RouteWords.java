package org.passerelle.care.rights.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.CurrentRight;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// The rule that decided, in the reader's words, and what would change it.
@Component
class RouteWords {

    private static final int DAYS_SAID_AS_DAYS = 31;

    private final Sentences sentences;
    private final Moments moments;

    RouteWords(Sentences sentences, Moments moments) {
        this.sentences = sentences;
        this.moments = moments;
    }

    /// A row that a designer added has no sentence of its own yet; its source says the rest.
    String because(String reasonCode, Figures figures, LocalDate next) {
        String key = "rights.because." + key(reasonCode, figures);
        String said = sentences.say(
                key,
                moments.calendarDay(next),
                day(figures.told().rightEndDate()),
                figures.daysLeft() == null ? 0 : figures.daysLeft(),
                missing(figures.told().referenceDate(), next),
                figures.ceiling() == null ? 0 : figures.ceiling(),
                right(figures),
                moments.calendarDay(figures.told().appointmentDate()),
                day(figures.carefulFrom()),
                day(figures.closedFrom()));
        return said.equals(key) ? sentences.say("rights.because.OTHER", moments.calendarDay(next)) : said;
    }

    Routed andOtherwise(Routed accident, Routed otherwise) {
        return new Routed(
                accident.route(),
                accident.row(),
                accident.rightsAction(),
                accident.reasonCode(),
                accident.nextCheckDate(),
                accident.alerts(),
                sentences.say("rights.because.otherwise", accident.because(), otherwise.because()),
                accident.source());
    }

    /// Silence means something else for each right.
    private static String key(String reasonCode, Figures figures) {
        CurrentRight asked = figures.told().pendingRight();
        if (!reasonCode.equals("FILE_PENDING") || asked == null) {
            return reasonCode;
        }
        String answered = figures.answerDueOn().isAfter(figures.told().referenceDate()) ? "" : ".SILENT";
        return reasonCode + (asked == CurrentRight.AME ? ".AME" : ".C2S") + answered;
    }

    private String right(Figures figures) {
        CurrentRight right = figures.told().currentRight();
        return right == null ? "" : sentences.say("rights.because.right." + right);
    }

    private String missing(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        long months = ChronoUnit.MONTHS.between(from, to);
        boolean whole = from.plusMonths(months).equals(to);
        return days <= DAYS_SAID_AS_DAYS
                ? sentences.say("rights.because.days", days)
                : sentences.say("rights.because.months", whole ? months : months + 1);
    }

    private String day(@Nullable LocalDate date) {
        return date == null ? "" : moments.calendarDay(date);
    }
}
