package org.passerelle.care.interpreting.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where each line stands and where it leads.
@Service
@Transactional(readOnly = true)
public class LineCourses {

    private static final int PACE_DAYS = 90;

    private record Spent(UUID lineId, LocalDate month, long cents) {}

    private record Lately(UUID lineId, long cents) {}

    /// What left the money that was there, less what came back to it; budgets aside.
    private static final String SPENT = """
        sum(case when from_account = 'LEFT' then amount else -amount end) as cents
        from funding_ledger
        where 'LEFT' in (from_account, to_account) and 'FUNDER' not in (from_account, to_account)
        """;

    private final FundingLines lines;
    private final JdbcClient database;
    private final Clock clock;

    LineCourses(FundingLines lines, JdbcClient database, Clock clock) {
        this.lines = lines;
        this.database = database;
        this.clock = clock;
    }

    /// The newest first.
    public List<LineCourse> all() {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Spent>> byMonth = spentByMonth();
        Map<UUID, Long> lately = spentLately(today);
        return lines.findAllByOrderByValidFromDescName().stream()
                .map(line -> of(
                        line,
                        months(byMonth.getOrDefault(line.id(), List.of())),
                        pace(line, lately.getOrDefault(line.id(), 0L), today),
                        today))
                .toList();
    }

    private static LineCourse of(FundingLine line, List<LineCourse.Month> months, double pace, LocalDate today) {
        LocalDate end = line.validTo();
        LocalDate empty = emptyOn(line, pace, today);
        LocalDate until = end == null ? today.plusYears(1).withDayOfMonth(1) : end;
        long days = ChronoUnit.DAYS.between(today, until);
        Long left = end == null || empty != null || days < 0 ? null : line.left() - Math.round(pace * days);
        return new LineCourse(
                line.view(today),
                months,
                pace,
                empty,
                left,
                LinePlot.of(line.validFrom(), until, today, line.budget(), months, pace));
    }

    private static @Nullable LocalDate emptyOn(FundingLine line, double pace, LocalDate today) {
        if (pace <= 0 || line.left() <= 0) {
            return null;
        }
        LocalDate empty = today.plusDays((long) Math.min(line.left() / pace, 36_500));
        return line.isValidOn(today) && line.isValidOn(empty) ? empty : null;
    }

    private static List<LineCourse.Month> months(List<Spent> spentByMonth) {
        List<LineCourse.Month> months = new ArrayList<>();
        long sum = 0;
        for (Spent spent : spentByMonth) {
            sum += spent.cents();
            months.add(new LineCourse.Month(YearMonth.from(spent.month()), spent.cents(), sum));
        }
        return months;
    }

    private static double pace(FundingLine line, long spentLately, LocalDate today) {
        LocalDate since = today.minusDays(PACE_DAYS);
        long days = ChronoUnit.DAYS.between(since.isBefore(line.validFrom()) ? line.validFrom() : since, today);
        return days <= 0 ? 0 : (double) spentLately / days;
    }

    private Map<UUID, List<Spent>> spentByMonth() {
        return database
                .sql("select line_id, date_trunc('month', on_day)::date as month, " + SPENT
                        + "group by line_id, month order by line_id, month")
                .query(Spent.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Spent::lineId));
    }

    /// For the days after the first of a line, or of those that its pace is counted by.
    private Map<UUID, Long> spentLately(LocalDate today) {
        return database
                .sql("select line_id, " + SPENT + """
                    and on_day > greatest(?::date, (select valid_from from funding_line where id = line_id))
                    and on_day <= ? group by line_id
                    """)
                .params(today.minusDays(PACE_DAYS), today)
                .query(Lately.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Lately::lineId, Lately::cents));
    }
}
