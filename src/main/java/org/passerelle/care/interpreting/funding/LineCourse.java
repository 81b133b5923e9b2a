package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a line was spent, month by month, and where it ends at this pace.
///
/// @param pace what was spent or reserved in a day, in cents, over the last ninety days or since the line began
/// @param emptyOn the day on which nothing is left at this pace; absent when it lasts until its end, or nothing is
///     spent
/// @param leftAtEnd what is left on its last day at this pace, in cents; absent when it is empty before, or has no
///     end
/// @param plot the same as a drawing
public record LineCourse(
        LineView line,
        List<Month> months,
        double pace,
        @Nullable LocalDate emptyOn,
        @Nullable Long leftAtEnd,
        LinePlot plot) {

    /// @param spent spent or reserved for days of this month, in cents
    /// @param sum since the line began
    public record Month(YearMonth month, long spent, long sum) {}
}
