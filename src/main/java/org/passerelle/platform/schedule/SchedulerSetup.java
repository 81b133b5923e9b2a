package org.passerelle.platform.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.passerelle.platform.startup.LifecycleStep;
import org.passerelle.platform.startup.StartOrder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/// db-scheduler on our database: what is scheduled belongs to the transaction that schedules it.
@Configuration(proxyBeanMethods = false)
class SchedulerSetup {

    private static final int THREADS = 6;
    private static final Duration POLLING = Duration.ofMillis(500);

    @Bean(destroyMethod = "")
    Scheduler scheduler(
            DataSource dataSource,
            List<Task<?>> tasks,
            JsonMapper json,
            @Value("${passerelle.schedule.heartbeat}") Duration heartbeat) {
        var known = tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
        var recurring = tasks.stream().filter(OnStartup.class::isInstance).toList();
        return create(new TransactionAwareDataSourceProxy(dataSource), known, recurring)
                .threads(THREADS)
                .pollingInterval(POLLING)
                .pollUsingLockAndFetch(0.5, 3.0)
                .heartbeatInterval(heartbeat)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .serializer(new JsonTaskData(json))
                .failureLogging(com.github.kagkarlsson.scheduler.logging.LogLevel.WARN, false)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static com.github.kagkarlsson.scheduler.SchedulerBuilder create(
            DataSource dataSource, List<Task<?>> known, List<Task<?>> recurring) {
        return Scheduler.create(dataSource, known).startTasks((List) recurring);
    }

    /// Opens after the workers and closes before them.
    @Bean
    SmartLifecycle schedulerLifecycle(Scheduler scheduler) {
        return new LifecycleStep(StartOrder.SCHEDULER, scheduler::start, scheduler::stop);
    }

    private record JsonTaskData(JsonMapper json) implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return json.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return json.readValue(data, type);
        }
    }
}
