package org.passerelle.care.interpreting.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where each line stands and where it leads.
@Service
@Transactional(readOnly = true)
public class LineCourses {

    private static final int PACE_DAYS = 90;

    private record Spent(LocalDate month, long cents) {}

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
        return lines.findAllByOrderByValidFromDescName().stream().map(this::of).toList();
    }

    private LineCourse of(FundingLine line) {
        LocalDate today = LocalDate.now(clock);
        List<LineCourse.Month> months = months(line);
        double pace = pace(line, today);
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

    private List<LineCourse.Month> months(FundingLine line) {
        List<LineCourse.Month> months = new ArrayList<>();
        long sum = 0;
        for (Spent spent : spentByMonth(line)) {
            sum += spent.cents();
            months.add(new LineCourse.Month(YearMonth.from(spent.month()), spent.cents(), sum));
        }
        return months;
    }

    private List<Spent> spentByMonth(FundingLine line) {
        return database.sql("""
            select date_trunc('month', on_day)::date as month,
                sum(case when from_account = 'LEFT' then amount else -amount end) as cents
            from funding_ledger
            where line_id = ? and 'LEFT' in (from_account, to_account) and 'FUNDER' not in (from_account, to_account)
            group by 1 order by 1
            """).param(line.id()).query(Spent.class).list();
    }

    private double pace(FundingLine line, LocalDate today) {
        LocalDate since =
                today.minusDays(PACE_DAYS).isBefore(line.validFrom()) ? line.validFrom() : today.minusDays(PACE_DAYS);
        long days = ChronoUnit.DAYS.between(since, today);
        if (days <= 0) {
            return 0;
        }
        long spent = database.sql("""
            select coalesce(sum(case when from_account = 'LEFT' then amount else -amount end), 0)
            from funding_ledger
            where line_id = ? and on_day > ? and on_day <= ?
                and 'LEFT' in (from_account, to_account) and 'FUNDER' not in (from_account, to_account)
            """)
                .params(line.id(), since, today)
                .query(Long.class)
                .single();
        return (double) spent / days;
    }
}
