package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A line drawn: what was spent so far, where it leads at this pace, and the budget above. In the units of an SVG of
/// [#WIDTH] by [#HEIGHT].
///
/// @param spent points of what was spent
/// @param ahead points from today on; empty when there is no pace
/// @param budgetAt the height at which the budget lies
/// @param todayAt where today is
public record LinePlot(String spent, String ahead, String budgetAt, String todayAt) {

    public static final int WIDTH = 320;
    public static final int HEIGHT = 120;
    private static final int MARGIN = 8;

    /// @param until the last day that is shown
    static LinePlot of(
            LocalDate from, LocalDate until, LocalDate today, long budget, List<LineCourse.Month> months, double pace) {
        long spent = months.isEmpty() ? 0 : months.getLast().sum();
        long ahead = Math.max(0, ChronoUnit.DAYS.between(today, until));
        double most = Math.max(Math.max(budget, spent), Math.min(spent + pace * ahead, budget * 1.2)) * 1.05 + 1;
        Scale scale = new Scale(from, Math.max(1, ChronoUnit.DAYS.between(from, until)), most);
        String past = months.stream()
                .filter(month -> !month.month().isAfter(YearMonth.from(today)))
                .map(month -> scale.point(
                        month.month().atEndOfMonth().isAfter(today)
                                ? today
                                : month.month().atEndOfMonth(),
                        month.sum()))
                .collect(Collectors.joining(" "));
        String begin = scale.point(from, 0);
        String course = pace <= 0 || ahead == 0
                ? ""
                : scale.point(today, spent) + " " + scale.point(until, Math.min(spent + pace * ahead, most));
        return new LinePlot(begin + " " + past, course, scale.y(budget), scale.x(today));
    }

    private record Scale(LocalDate from, long days, double most) {

        String point(LocalDate day, double cents) {
            return x(day) + "," + y(cents);
        }

        String x(LocalDate day) {
            double share = Math.clamp((double) ChronoUnit.DAYS.between(from, day) / days, 0, 1);
            return number(MARGIN + share * (WIDTH - 2 * MARGIN));
        }

        String y(double cents) {
            return number(HEIGHT - MARGIN - cents / most * (HEIGHT - 2 * MARGIN));
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
