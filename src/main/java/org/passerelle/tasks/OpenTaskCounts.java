package org.passerelle.tasks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Folds what changed into one row for each kind, so that the sum stays short; the sum itself stays what it is. See
/// the table.
@Configuration(proxyBeanMethods = false)
class OpenTaskCounts {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    OpenTaskCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    RecurringTask<Void> foldOpenTaskCounts() {
        return Tasks.recurring("fold-open-task-counts", FixedDelay.of(EVERY)).execute((instance, context) -> fold());
    }

    void fold() {
        jdbc.sql("""
            with several as (
                select ctid, count(*) over (partition by programme, audience, assignee) as rows from open_task_count
            ), folded as (
                delete from open_task_count where ctid in (select ctid from several where rows > 1) returning *
            )
            insert into open_task_count
            select programme, audience, assignee, sum(count) from folded group by 1, 2, 3 having sum(count) <> 0
            """).update();
    }
}
