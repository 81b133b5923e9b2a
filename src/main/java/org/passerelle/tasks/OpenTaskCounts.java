package org.passerelle.tasks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.passerelle.platform.schedule.KeptCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many are open, kept by triggers; see the table.
@Configuration(proxyBeanMethods = false)
class OpenTaskCounts {

    private final KeptCount kept;

    OpenTaskCounts(JdbcClient jdbc) {
        this.kept = new KeptCount(jdbc, "open_task_count", "programme, audience, assignee");
    }

    @Bean
    RecurringTask<Void> foldOpenTaskCounts() {
        return kept.folding("fold-open-task-counts");
    }

    void fold() {
        kept.fold();
    }
}
