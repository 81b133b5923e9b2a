package org.passerelle.platform.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A table of counts to which every change adds a row; the sum is what counts. Folding makes one row of each kind, so
/// that the sum stays short, and changes no sum.
///
/// @param kind the columns that tell one kind from another, with commas
public record KeptCount(JdbcClient jdbc, String table, String kind) {

    private static final Duration EVERY = Duration.ofMinutes(1);

    /// Under this name, every minute.
    public RecurringTask<Void> folding(String name) {
        return Tasks.recurring(name, FixedDelay.of(EVERY)).execute((instance, context) -> fold());
    }

    public void fold() {
        jdbc.sql("""
            with several as (
                select ctid, count(*) over (partition by %2$s) as rows from %1$s
            ), folded as (
                delete from %1$s where ctid in (select ctid from several where rows > 1) returning *
            )
            insert into %1$s
            select %2$s, sum(count) from folded group by %2$s having sum(count) <> 0
            """.formatted(table, kind)).update();
    }
}
