package org.passerelle.pathway;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.passerelle.platform.schedule.KeptCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many are open, kept by triggers; see the table.
@Configuration(proxyBeanMethods = false)
class OpenPathwayCounts {

    private final KeptCount kept;

    OpenPathwayCounts(JdbcClient jdbc) {
        this.kept = new KeptCount(jdbc, "open_pathway_count", "programme, phase, waiting");
    }

    @Bean
    RecurringTask<Void> foldOpenPathwayCounts() {
        return kept.folding("fold-open-pathway-counts");
    }

    void fold() {
        kept.fold();
    }
}
